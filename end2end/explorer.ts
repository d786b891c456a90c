import { expect, type Locator, type Page } from '@playwright/test';
import { hydrated } from './checks';

/** The gap explorer as its readers find it: by roles and names; ids only for what is compared whole. */
export class Explorer {
  /** The finding: the first heading. */
  readonly answer: Locator;
  /** The filters beside the page, on a wide window. */
  readonly filters: Locator;
  /** The filters as a sheet, on a phone. */
  readonly sheet: Locator;
  readonly changeFilters: Locator;

  constructor(
    readonly page: Page,
    private readonly touch: boolean,
  ) {
    this.answer = page.getByRole('heading', { level: 1 });
    this.filters = page.getByRole('form', { name: 'Filters' });
    this.sheet = page.getByRole('dialog', { name: 'Filters' });
    this.changeFilters = page.getByRole('link', { name: 'Change filters' }).first();
  }

  /** Opens `/gaps` with this query and waits until its figures are at hand. */
  async open(query = ''): Promise<void> {
    await this.page.goto(query ? `/gaps?${query}` : '/gaps');
    await hydrated(this.page);
    await expect(this.page.locator('html')).toHaveAttribute('data-figures', 'held', { timeout: 20_000 });
  }

  /** A finger where there is one, else the mouse. */
  async press(target: Locator): Promise<void> {
    await (this.touch ? target.tap() : target.click());
  }

  /** Makes the filters usable: on a phone they wait in the sheet. */
  async openFilters(): Promise<void> {
    if (this.touch && !(await this.sheet.isVisible())) {
      await this.press(this.changeFilters);
      await expect(this.sheet).toBeVisible();
    }
  }

  /** Closes the sheet where there is one, by its "Show 13 results". */
  async closeFilters(): Promise<void> {
    if (this.touch) {
      await this.press(this.sheet.getByRole('button', { name: /^(Show \d|No results)/ }));
      await expect(this.sheet).toBeHidden();
    }
  }

  /** The choices of a filter: "School", "Pupil group", "Strategic priority", "Year", … */
  filter(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** The basis switch. */
  get basis(): Locator {
    return this.page.getByRole('group', { name: /^What is (the|each) gap measured against/ });
  }

  /** A check box or radio among the choices of a filter, by the start of its label. */
  option(filter: string | Locator, label: string): Locator {
    const group = typeof filter === 'string' ? this.filter(filter) : filter;
    const name = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return group.getByRole('checkbox', { name }).or(group.getByRole('radio', { name }));
  }

  /** Presses one choice of a filter, in the sheet on a phone, and closes the sheet again. */
  async choose(filter: string, label: string): Promise<void> {
    await this.openFilters();
    const option = this.option(filter, label);
    if (!(await option.isVisible())) {
      await this.press(this.filter(filter).locator('summary', { hasText: /^(All|More)/ }));
    }
    await this.press(option);
    await this.closeFilters();
  }

  /** Chooses from a list: "Measure", "Phase", "Change since", "Elsewhere is". */
  async select(name: string, value: string): Promise<void> {
    await this.openFilters();
    const list = this.page.getByLabel(name, { exact: true });
    if (!(await list.isVisible())) {
      await this.press(this.page.locator('summary', { hasText: 'More filters' }));
    }
    await list.selectOption(value);
    await this.closeFilters();
  }

  /** Chooses a basis; its radio lies under its label. */
  async chooseBasis(label: string): Promise<void> {
    await this.press(this.basis.locator('label', { hasText: label }));
  }

  /** The answer holds this; every kind of space counts as one. */
  async says(words: RegExp): Promise<void> {
    const answer = async () => ((await this.answer.textContent()) ?? '').replace(/\s+/g, ' ');
    await expect.poll(answer).toMatch(words);
  }

  /** The rows beside the filters. */
  get rows(): Locator {
    return this.page.locator('#place-part [data-row]');
  }

  /** What a view says: the heading, the rows, the table; once all of a changed view is there. */
  async said(): Promise<{ answer: string; rows: string[]; table: string[] }> {
    await expect(this.page.locator('html')).not.toHaveAttribute('data-view', 'coming');
    return this.page.evaluate(() => {
      const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      return {
        answer: squeeze(document.querySelector('h1')?.textContent ?? ''),
        rows: all('#place-part [data-row]').map((row) =>
          squeeze(row.getAttribute('aria-label') ?? row.textContent),
        ),
        table: all('#table tr').map((row) => squeeze(row.textContent)),
      };
    });
  }

  /** The chip that takes one choice away. */
  chip(label: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${label} ?, remove$`) });
  }

  /** A dumbbell row, by the start of its sentence ("St Helens: 45, 70"). */
  row(start: string): Locator {
    return this.page.getByRole('group', { name: start });
  }

  /** The body of a table by its caption, as text, row by row. */
  async cells(caption: string | RegExp): Promise<string[][]> {
    const rows = this.page.getByRole('table', { name: caption }).locator('tbody tr');
    return rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) =>
          (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
  }

  /** The address holds this key with exactly these values, in this order. */
  async hasQuery(key: string, ...values: string[]): Promise<void> {
    const held = () => new URL(this.page.url()).searchParams.getAll(key);
    await expect.poll(held, `${key} in the address`).toEqual(values);
  }

  /** Does something and lists the requests that it made. */
  async requestsDuring(action: () => Promise<void>): Promise<string[]> {
    const seen: string[] = [];
    const listen = (request: { url(): string }): void => void seen.push(request.url());
    this.page.on('request', listen);
    await action();
    // What an action starts has started once the network has been idle.
    await this.page.waitForLoadState('networkidle');
    this.page.off('request', listen);
    return seen;
  }
}
