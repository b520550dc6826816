/** The SMTP sink as a process of its own, for tests whose runner cannot load its packages: prints its address, then waits. */
import process from 'node:process';
import { startSmtpSink } from './smtp-sink.mjs';

const sink = await startSmtpSink(String(process.argv[2]));
process.stdout.write(`${sink.url}\n`);
