import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const components = files.filter((file) => file.endsWith('.tsx')).map(read);

describe('A stylesheet', () => {
  it.each(files.filter((file) => file.endsWith('.module.css')))('%s has the classes that its components use, and no others', (file) => {
    const name = file.split('/').at(-1) ?? '';
    const users = components.filter((source) => source.includes(`/${name}'`)).join('\n');
    const used = new Set([...users.matchAll(/\bstyles\.(\w+)/g)].map(([, className]) => className));
    const chosen = /\bstyles\[/.test(users);
    const written = new Set([...read(file).replace(/\/\*.*?\*\//gs, '').matchAll(/\.([a-zA-Z]\w*)(?=[\s,:.[{>)])/g)].map(([, className]) => className));
    expect([...used].filter((className) => !written.has(className))).toEqual([]);
    if (!chosen) expect([...written].filter((className) => !used.has(className))).toEqual([]);
  });
});
