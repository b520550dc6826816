/** The desk is killed, its mail server and its database fail: two processes on one PostgreSQL. */
import { testFaults } from './suite.mjs';

testFaults('PostgreSQL');
