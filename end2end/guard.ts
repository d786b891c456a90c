import type { BrowserContext, Request } from '@playwright/test';

/**
 * Listens to everything that a page must not do: write to the console, throw, break the content
 * security policy (the browser says so in the console), lose a request, or leave the origin.
 */
export class Guard {
  private readonly problems: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warning' || /hydrat/i.test(message.text())) {
        this.problems.push(`console ${type}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.problems.push(`thrown: ${error.error().message}`));
    context.on('request', (request) => this.checkOrigin(request));
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'no reason given';
      // A page that is left in the middle of loading drops what it was fetching.
      if (reason !== 'net::ERR_ABORTED') {
        this.problems.push(`request failed: ${request.url()} ${reason}`);
      }
    });
  }

  /** For a test that provokes a problem: those that match are not held against the page. */
  allow(...patterns: RegExp[]): void {
    this.allowed.push(...patterns);
  }

  /** What happened and was not allowed. */
  found(): string[] {
    return this.problems.filter((problem) => !this.allowed.some((one) => one.test(problem)));
  }

  private checkOrigin(request: Request): void {
    const url = request.url();
    if (!url.startsWith(`${this.origin}/`) && !/^(data|blob|about):/.test(url)) {
      this.problems.push(`request off the origin: ${url}`);
    }
  }
}
