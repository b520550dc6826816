/** The parts of two drivers without types that a snapshot uses. */
declare module 'pg' {
  interface Answer {
    readonly rows: Record<string, unknown>[];
  }
  interface Table {
    readonly fields: readonly { readonly name: string }[];
    readonly rows: unknown[][];
  }
  export class Client {
    constructor(options: { readonly connectionString: string });
    connect(): Promise<void>;
    query(sql: string, values?: readonly unknown[]): Promise<Answer>;
    query(asked: {
      readonly text: string;
      readonly values: readonly unknown[];
      readonly rowMode: 'array';
    }): Promise<Table>;
    on(event: 'error', listener: (error: Error) => void): void;
    end(): Promise<void>;
  }
}

declare module 'better-sqlite3' {
  interface RawStatement {
    columns(): readonly { readonly name: string }[];
    all(...values: readonly unknown[]): unknown[][];
  }
  interface Statement {
    all(...values: readonly unknown[]): Record<string, unknown>[];
    raw(): RawStatement;
  }
  export default class Database {
    constructor(file: string, options: { readonly readonly: boolean; readonly fileMustExist: boolean });
    exec(sql: string): this;
    prepare(sql: string): Statement;
    close(): void;
  }
}
