/** The code table that goes with every file (L2-04): each code with both labels. */
import { textColumn, type Column, type Line, type Shape } from '../export/shape';

export const CODE_COLUMNS: readonly Column[] = [
  textColumn('type', 'ファイル', 'File'),
  textColumn('column', '列', 'Column'),
  textColumn('code', 'コード', 'Code'),
  textColumn('label_ja', '表示(日本語)', 'Label (Japanese)'),
  textColumn('label_en', '表示(英語)', 'Label (English)'),
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
