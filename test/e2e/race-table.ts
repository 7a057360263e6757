/**
 * What becomes of two calls when two things happen at once: a row for each act, a column for what happens while it is under way.
 *
 * A cell reads as the state of the call that the act is about, of the other one, and of a third if there is one; then the
 * digits that arrived; then the codes that were told: by the event `error`, or by the promise that the user holds.
 */
import { cannot, type Impossible } from './impossible.js';

/** What happens meanwhile, in the order of the columns. */
export const meanwhiles = [
  'this call ends',
  'the other call ends',
  'both calls end',
  'another call comes',
  'the connection is lost',
  'the server refuses',
  'the server is late',
  'the user does it again',
  'the user hangs up',
] as const;
export type Meanwhile = (typeof meanwhiles)[number];

const noCall = cannot('a region is changed without calls');
const unasked = cannot('nothing is asked of the server');
const noAct = cannot('it is nothing that the user does');

// prettier-ignore
export const raceTable = {
  //                    this call ends         the other call ends   both calls end         another call comes          the connection is lost   the server refuses      the server is late   the user does it again   the user hangs up
  dial:                ['done active',         'active done',        'done done',           'active held ringing',      'active held',           'done active 45006',    'active held',       'active held held',      'done active'],
  answer:              ['done held 44005',     'active done',        'done done 44005',     'active held ringing',      'active held 45002',     'done held 45006',      'active held',       'active held',           'done held 44005'],
  decline:             ['done active',         'done done',          'done done',           'done active ringing',      'done active',           'done active',          'done active',       'done active',           'done active'],
  hold:                ['done held 44001',     'held done',          'done done 44001',     'held held ringing',        'active held 44001',     'active held 44001',    'held held',         'held held',             'done held 44001'],
  unhold:              ['done held 44001',     'active done',        'done done 44001',     'active held ringing',      'held held 44001',       'held held 44001',      'active held',       'active held',           'done held 44001'],
  swap:                ['done active 49003',   'active done',        'done done 49003',     'active held ringing',      'held active 44001',     'held active 44001',    'active held',       'active held',           'done active 49003'],
  'hold and answer':   ['done active 44005',   'active done',        'done done 44005',     'active held ringing',      'done active 44001',     'ringing active 44001', 'active held',       'active held',           'done active 44005'],
  'end and answer':    ['done done 44005',     'active done',        'done done 44005',     'active done ringing',      'active done 45002',     'done done 45006',      'active done',       'active done',           'done done 44005'],
  'blind transfer':    ['done held',           'done done',          'done done',           'done held ringing',        'done held',             'active held 44006',    'done held',         'done held 49003',       'done held'],
  'attended transfer': ['done done',           'done done',          'done done',           'done done ringing',        'done done',             'held active 44006',    'done done',         'done done 49003',       'done done'],
  digits:              ['done held "1" 44005', 'active done "12"',   'done done "1" 44005', 'active held ringing "12"', 'active held "1" 45002', 'active held 45006',    'active held "12"',  'active held "1212"',    'done held "1" 44005'],
  mute:                ['done held',           'active done',        'done done',           'active held ringing',      'active held',           unasked,                unasked,             'active held',           'done held'],
  'device switch':     ['done held',           'active done',        'done done',           'active held ringing',      'active held',           unasked,                unasked,             'active held',           'done held'],
  'region change':     [noCall,                noCall,               noCall,                'none none ringing',        'none none 45002',       'none none 46001',      'none none',         'none none 45007',       noCall],
  'ICE restart':       ['done held',           'active done',        'done done',           'active held ringing',      'active held',           'active held 47001',    'active held',       'active held',           'done held'],
  'token renewal':     ['done held',           'active done',        'done done',           'active held ringing',      'active held',           'active held 46003',    'active held',       noAct,                   'done held'],
} as const satisfies Record<string, readonly (string | Impossible)[]>;
export type Act = keyof typeof raceTable;
