/** The parts of three packages without types that the tests use. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  interface Address {
    readonly address: string;
  }
  interface Session {
    readonly envelope: { readonly mailFrom: Address | false; readonly rcptTo: readonly Address[] };
  }
  interface Options {
    authOptional?: boolean;
    disabledCommands?: string[];
    disableReverseLookup?: boolean;
    logger?: boolean;
    onConnect?: (session: Session, callback: (error?: Error | null) => void) => void;
    onRcptTo?: (address: Address, session: Session, callback: (error?: Error | null) => void) => void;
    onData?: (stream: Readable, session: Session, callback: (error?: Error | null) => void) => void;
  }
  export class SMTPServer {
    constructor(options: Options);
    readonly server: Server;
    listen(port: number, host: string, callback: () => void): void;
    close(callback: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
  }
}

declare module 'mailparser' {
  import type { Readable } from 'node:stream';

  export interface AddressObject {
    readonly value: readonly { readonly address?: string; readonly name: string }[];
  }
  interface ParsedMail {
    readonly from?: AddressObject;
    readonly to?: AddressObject | AddressObject[];
    readonly replyTo?: AddressObject;
    readonly subject?: string;
    readonly messageId?: string;
    readonly text?: string;
    readonly html?: string | false;
    readonly headerLines: readonly { readonly key: string; readonly line: string }[];
  }
  export function simpleParser(stream: Readable): Promise<ParsedMail>;
}

declare module 'pg' {
  export class Client {
    constructor(options: { connectionString: string });
    connect(): Promise<void>;
    query(sql: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
}

declare module 'better-sqlite3' {
  interface Statement {
    run(...values: unknown[]): unknown;
    get(...values: unknown[]): unknown;
    all(...values: unknown[]): unknown[];
  }
  export default class Database {
    constructor(file: string, options?: { readonly readonly?: boolean });
    pragma(text: string): unknown;
    exec(sql: string): this;
    prepare(sql: string): Statement;
    transaction<T extends (...args: never[]) => unknown>(work: T): T;
    backup(file: string): Promise<unknown>;
    close(): void;
  }
}
