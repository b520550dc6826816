'use strict';
/**
 * Preloaded into the servers that `npm start` starts: when that process is gone, however it ended, the channel to it
 * closes and the server stops as on Ctrl-C. So no server is left behind to hold a port.
 */
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
