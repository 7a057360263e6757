declare module '*.vue' {
  const component: import('vue').Component<{ host: string }>;
  export default component;
}
