/** The code table that goes with every file (L2-04): each code with both labels. */
import type { Column, Line, Shape } from '../export/shape';

const text = (name: string, ja: string, en: string): Column => ({ name, kind: 'text', label: { ja, en } });

export const CODE_COLUMNS: readonly Column[] = [
  text('type', 'ファイル', 'File'),
  text('column', '列', 'Column'),
  text('code', 'コード', 'Code'),
  text('label_ja', '表示(日本語)', 'Label (Japanese)'),
  text('label_en', '表示(英語)', 'Label (English)'),
];

/** In the order of `CODE_COLUMNS`. @param shapes the files the reader may read */
export const codeLines = (shapes: readonly Shape[]): readonly Line[] =>
  shapes.flatMap(({ name, columns }) =>
    columns
      .filter(({ kind }) => kind === 'code')
      .flatMap((column) =>
        Object.entries(column.codes ?? {}).map(([code, { ja, en }]): Line => [
          name,
          column.name,
          code,
          ja,
          en,
        ]),
      ),
  );
