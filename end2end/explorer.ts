import { expect, type Locator, type Page } from '@playwright/test';
import { hydrated } from './checks';

/** The gap explorer by roles and names, as a reader finds things; never by class or id. */
export class Explorer {
  readonly answer: Locator;
  readonly filters: Locator;
  readonly sheet: Locator;
  readonly basis: Locator;
  readonly changeFilters: Locator;

  constructor(readonly page: Page) {
    this.answer = page.getByRole('heading', { level: 1 });
    this.filters = page.getByRole('form', { name: /filter/i });
    this.sheet = page.getByRole('dialog');
    this.basis = page.getByRole('radiogroup', { name: /compare/i });
    this.changeFilters = page.getByRole('button', { name: 'Change filters' });
  }

  /** Opens `/gaps` with this query and waits until filters act at once. */
  async open(query = ''): Promise<void> {
    await this.page.goto(query ? `/gaps?${query}` : '/gaps');
    await hydrated(this.page);
  }

  /** A filter's fieldset: "School", "Pupil group", "Priority", "Measure", "Year", "Compare". */
  filter(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name });
  }

  /** A check box or radio of a filter, by the words on its label. */
  option(filter: string | RegExp, label: string | RegExp): Locator {
    const group = this.filter(filter);
    return group
      .getByRole('checkbox', { name: label })
      .or(group.getByRole('radio', { name: label }));
  }

  /** One of the chips that remove a filter. */
  chip(label: string | RegExp): Locator {
    return this.page.getByRole('link', { name: label }).or(
      this.page.getByRole('button', { name: label }),
    );
  }

  /** A table by its caption. */
  table(caption: string | RegExp): Locator {
    return this.page.getByRole('table', { name: caption });
  }

  /** The cells of a table as text, row by row, the heads first. */
  async cells(caption: string | RegExp): Promise<string[][]> {
    const rows = await this.table(caption).getByRole('row').all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = row.getByRole('cell').or(row.getByRole('rowheader'));
        const texts = await cells.or(row.getByRole('columnheader')).allInnerTexts();
        return texts.map((text) => text.replace(/\s+/g, ' ').trim());
      }),
    );
  }

  /** The query in the address. */
  query(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }

  /** The address holds this key with exactly these values, in this order. */
  async hasQuery(key: string, ...values: string[]): Promise<void> {
    await expect.poll(() => this.query().getAll(key)).toEqual(values);
  }

  /** Does something and counts the requests that it made. */
  async requestsDuring(action: () => Promise<void>): Promise<string[]> {
    const seen: string[] = [];
    const listen = (request: { url(): string }): void => void seen.push(request.url());
    this.page.on('request', listen);
    await action();
    this.page.off('request', listen);
    return seen;
  }
}
