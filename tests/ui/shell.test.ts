import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { nextTheme } from '../../src/lib/ui/shell/theme.svelte';

describe('the short addresses', () => {
	const script = readFileSync(new URL('../../static/go.js', import.meta.url), 'utf8');
	function leadsTo(
		languages: string[],
		data = { root: '.', page: 'model-city/' },
		rest = { search: '', hash: '' }
	) {
		let target = '';
		vm.runInNewContext(script, {
			document: { currentScript: { dataset: data } },
			navigator: { languages, language: languages[0] },
			location: { ...rest, replace: (to: string) => (target = to) }
		});
		return target;
	}

	it('lead to English only where English is asked for and Chinese nowhere', () => {
		expect(leadsTo(['en-US', 'en'])).toBe('./en/model-city/');
		expect(leadsTo(['en-US', 'zh-CN'])).toBe('./zh/model-city/');
		expect(leadsTo(['zh-TW'])).toBe('./zh/model-city/');
		expect(leadsTo(['fr'])).toBe('./zh/model-city/');
		expect(leadsTo([])).toBe('./zh/model-city/');
	});

	it('keep query and fragment, relative to the page they stand on', () => {
		expect(leadsTo(['zh'], { root: '..', page: 'import/' }, { search: '?a=b', hash: '#d=x' })).toBe(
			'../zh/import/?a=b#d=x'
		);
	});
});

describe('the script before the first paint', () => {
	const script = readFileSync(new URL('../../static/early.js', import.meta.url), 'utf8');
	function marks(stored: string | null | Error, search = '', hash = '') {
		const dataset: Record<string, string> = {};
		const getItem = () => {
			if (stored instanceof Error) throw stored;
			return stored;
		};
		vm.runInNewContext(script, {
			document: { documentElement: { dataset } },
			localStorage: { getItem },
			location: { search, hash }
		});
		return dataset;
	}

	it('sets the stored colours, and none where nothing sensible is stored or storage is refused', () => {
		expect(marks('dark')).toEqual({ theme: 'dark' });
		expect(marks('pink')).toEqual({});
		expect(marks(null)).toEqual({});
		expect(marks(new Error('refused'))).toEqual({});
	});

	it('marks a page that a link opened with a view of its own', () => {
		expect(marks(null, '?m=items_total')).toEqual({ linked: '' });
		expect(marks(null, '', '#d=AAAA')).toEqual({ linked: '' });
		expect(marks(null, '?', '#m-items_total')).toEqual({});
	});
});

describe('the colours', () => {
	it('go round from the system to light to dark', () => {
		expect(nextTheme('system')).toBe('light');
		expect(nextTheme('light')).toBe('dark');
		expect(nextTheme('dark')).toBe('system');
	});
});
