/** Chromium as the system has it; Playwright never downloads one here. */
export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** What keeps Chromium quiet: as root, without a screen, and without calls to the outside. */
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
