import { readSettings } from '@kaigai-desk/config';

export default { level: readSettings(process.env).logLevel };
