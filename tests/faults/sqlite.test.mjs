/** The desk is killed, its mail server and its disk fail: one process on SQLite. */
import { testFaults } from './suite.mjs';

testFaults('SQLite');
