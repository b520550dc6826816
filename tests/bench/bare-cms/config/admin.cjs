'use strict';
const secret = 'secret-of-the-bench-and-nothing-else';
module.exports = {
  auth: { secret },
  apiToken: { salt: secret },
  transfer: { token: { salt: secret } },
  secrets: { encryptionKey: secret },
};
