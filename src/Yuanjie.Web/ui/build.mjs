// node build.mjs --out DIR: one bundle per file of src and css (names with _ are imports only) and the icon sprite.
import { build } from 'esbuild';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const out = process.argv[process.argv.indexOf('--out') + 1];
const target = ['chrome87', 'firefox91', 'safari14.1'];
// Overwritten in place: files that vanish during a build break the compression step after it.
await mkdir(out, { recursive: true });

const entries = async (dir, ending) => (await readdir(dir)).filter(f => f.endsWith(ending) && !f.startsWith('_')).map(f => join(dir, f));
const common = { outdir: out, bundle: true, minify: true, target, legalComments: 'none', logLevel: 'warning', loader: { '.png': 'dataurl' } };
// No code splitting: the names of shared chunks would bypass the fingerprints.
await build({ ...common, entryPoints: await entries('src', '.ts'), format: 'esm' });
await build({ ...common, entryPoints: await entries('css', '.css') });

const names = (await readFile('icons.txt', 'utf8')).split(/\s+/).filter(Boolean);
const symbols = await Promise.all(names.map(async name => {
  const svg = await readFile(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8').catch(() => { throw new Error(`icons.txt: Tabler has no outline icon '${name}'`); });
  const shapes = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '').replace(/\s+/g, ' ').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
}));
await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
