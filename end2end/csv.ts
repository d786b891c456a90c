/** Records of a CSV file by their heads; quoted fields may hold commas, quotes and line ends. */
export function records(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [heads = [], ...rest] = rows.filter((row) => row.some((field) => field !== ''));
  return rest.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}
