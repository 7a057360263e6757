/** Vitepress's own theme, with colours that can be read. */
import theme from 'vitepress/theme-without-fonts';
import './site.css';

export default theme;
