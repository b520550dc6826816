/** The data dictionary for people: a table a file, both languages side by side. */
import type { Column, Shape } from '../export/shape';
import { meaningOf } from './meaning';

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const codesOf = ({ kind, codes }: Column): string =>
  kind === 'code'
    ? Object.entries(codes ?? {})
        .map(([code, { ja, en }]) => `\`${code}\` ${ja} / ${en}`)
        .join('; ')
    : '';

const line = (column: Column): string => {
  const { ja, en } = meaningOf(column);
  const cells = [`\`${column.name}\``, column.label.ja, column.label.en, `${ja} / ${en}`, codesOf(column)];
  return `| ${cells.map(cell).join(' | ')} |`;
};

const HEAD = `# データ項目一覧 / Data dictionary

海外デスクの書き出し(\`/api/export/\`)の項目です。CSV は RFC 4180、文字コードは UTF-8(\`?bom=1\` で BOM つき、\`?encoding=cp932\` で CP932)。
The columns of Kaigai Desk's export (\`/api/export/\`). CSV by RFC 4180 in UTF-8 (\`?bom=1\` with BOM, \`?encoding=cp932\` in CP932).

- 空のセルは値がないことを表します。0 とは違います。 / An empty cell is 'no value', which is not zero.
- CSV では、値の中の改行を \`\\n\`、\`\\\` を \`\\\\\` と書きます(\`?linebreaks=keep\` でそのまま)。 / In CSV a line break inside a value is written \`\\n\`, a backslash \`\\\\\` (\`?linebreaks=keep\` keeps them).
- 表計算ソフトが式とみなす文字列には、先頭に \`'\` を1つ付けます。元に戻すには1つ取ります。 / A text that a spreadsheet would run as a formula gets one \`'\` in front; take one away to undo it.
- 調査票の回答は \`answers.csv?form=<key>\` に1回答1行で、質問の列は \`q_<key>\` です。 / \`answers.csv?form=<key>\` has one line an answer; its questions are the columns \`q_<key>\`.
`;

/** @param shapes the files the reader may read */
export const markdownOf = (shapes: readonly Shape[]): string =>
  [
    HEAD,
    ...shapes.map(({ name, label, columns }) =>
      [
        `## \`${name}\` ${label.ja} / ${label.en}\n`,
        '| 列 / column | 日本語 | English | 意味 / meaning | コード / codes |',
        '| --- | --- | --- | --- | --- |',
        ...columns.map(line),
        '',
      ].join('\n'),
    ),
  ].join('\n');
