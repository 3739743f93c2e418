import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const READMES = ['README.md', 'README.zh-CN.md'];
const BELOW = ['docs', 'data'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
);
const PAGES = [...READMES, 'CHANGELOG.md', ...BELOW];

const textOf = (page: string) => (existsSync(page) ? readFileSync(page, 'utf8') : '');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Returns the relative targets of links and images of a page, in Markdown or HTML, without their anchors. */
function relativeTargets(text: string): string[] {
	const prose = text.replace(/^```[\s\S]*?^```/gm, '');
	return [
		...all(prose, /\]\(([^)\s]+)[^)]*\)/g),
		...all(prose, /<(?:img|a|source)\b[^>]*?(?:src|href)="([^"]+)"/g)
	]
		.filter((target) => !/^(?:[a-z]+:|#|\/\/)/i.test(target))
		.map((target) => decodeURI(target.replace(/[?#].*$/, '')));
}

/** Returns the paths of the house that a page names in backticks; patterns such as `data/<id>/` are left out. */
function namedPaths(text: string): string[] {
	return all(text, /`((?:src|data|tests|docs)\/[^`\s]*)`/g).filter((path) => !/[<>*{}…[\]]/.test(path));
}

describe('the documents', () => {
	it('are there: both READMEs and the change log', () => {
		expect([...READMES, 'CHANGELOG.md'].filter((page) => !existsSync(page))).toEqual([]);
	});

	it('name only commands that package.json has', () => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
		const wrong = PAGES.flatMap((page) =>
			all(textOf(page), /\bnpm run (?:-s )?([\w:-]+)/g)
				.filter((name) => !Object.hasOwn(scripts, name))
				.map((name) => `${page}: npm run ${name}`)
		);
		expect(wrong).toEqual([]);
	});

	it('link only to files that exist', () => {
		const wrong = PAGES.flatMap((page) =>
			relativeTargets(textOf(page))
				.filter((target) => !existsSync(join(dirname(page), target)))
				.map((target) => `${page}: ${target}`)
		);
		expect(wrong).toEqual([]);
	});

	it('name only paths and rooms that exist', () => {
		const wrong = PAGES.flatMap((page) => {
			const text = textOf(page);
			const rooms = all(text, /`([a-z]+)\/`/g).filter(
				(name) =>
					!['', 'src', 'src/lib'].some((at) => existsSync(join(at, name))) && !/^(?:build)$/.test(name)
			);
			return [...namedPaths(text).filter((path) => !existsSync(path)), ...rooms].map(
				(path) => `${page}: ${path}`
			);
		});
		expect(wrong).toEqual([]);
	});
});

describe('the oldest browsers', () => {
	const list = /OLDEST_BROWSERS = \[([^\]]*)\]/.exec(readFileSync('vite.config.ts', 'utf8'))?.[1] ?? '';
	const built = all(list, /'([a-z]+[\d.]+)'/g).sort();

	it('in the READMEs are the ones the build is made for', () => {
		expect(built.length).toBeGreaterThan(0);
		for (const page of READMES) {
			const named = all(textOf(page), /\b((?:Chrome|Firefox|Safari)\s+\d+(?:\.\d+)?)/g);
			const asTargets = named.map((name) => name.toLowerCase().replace(/\s+/, ''));
			expect([...new Set(asTargets)].sort(), page).toEqual(built);
		}
	});
});

describe('each decision', () => {
	const decisions = PAGES.filter((page) => page.startsWith('docs/decisions/'));

	it('has a title and says what, what was given up, and when to look again', () => {
		expect(decisions.length).toBeGreaterThan(0);
		const wrong = decisions.flatMap((page) => {
			const text = textOf(page);
			const lacking = ['What.', 'What we gave up.', 'When to look again.'].filter(
				(heading) => !text.includes(`**${heading}**`)
			);
			if (!/^# \S/.test(text)) lacking.unshift('title');
			return lacking.map((heading) => `${page}: ${heading}`);
		});
		expect(wrong).toEqual([]);
	});

	it('takes at most a page', () => {
		const long = decisions.filter((page) => textOf(page).split('\n').length > 60);
		expect(long).toEqual([]);
	});
});
