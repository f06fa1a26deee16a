// Finds the browser that the browser tests drive, and installs one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { programOf } from './install.mjs';

const isRoot = process.getuid?.() === 0;

export const browserArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** NABLA_BROWSER if set, else Playwright's own Chromium, else the system's Chromium, Chrome or Edge; undefined if there is none. */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  const chosen = process.env.NABLA_BROWSER;
  return chosen || [chromium.executablePath(), ...systemBrowsers()].find((path) => existsSync(path));
}

export async function ensureBrowser() {
  if ((await findBrowser()) !== undefined) return;
  console.error('Installing a browser for the tests …');
  if (isRoot && isDebian()) installFromDebian();
  if ((await findBrowser()) === undefined) installFromPlaywright();
  if ((await findBrowser()) === undefined)
    throw new Error('no browser for the tests: install Chromium, or set NABLA_BROWSER to the path of one');
}

function installFromDebian() {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', 'chromium']);
}

function installFromPlaywright() {
  run(process.execPath, [programOf('@playwright/test', 'playwright'), 'install', '--with-deps', 'chromium']);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: ['inherit', 2, 2], env });
}

function isDebian() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** @returns {string[]} */
function systemBrowsers() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const names = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      [...names, 'Microsoft/Edge/Application/msedge.exe'].map((name) => join(folder ?? '', name)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
