/** The parts of two drivers without types that a boot uses. */
declare module 'pg' {
  export class Client {
    constructor(options: { readonly connectionString: string; readonly keepAlive: boolean });
    connect(): Promise<void>;
    query(
      sql: string,
      values?: readonly unknown[],
    ): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
    on(event: 'error', listener: (error: Error) => void): void;
    end(): Promise<void>;
  }
}

declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string, options: { readonly timeout: number });
    pragma(text: string): unknown;
    exec(sql: string): this;
  }
}
