import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/lib/domain/lang';
import { carryView } from '../../src/lib/view/carry';
import { migrate, type Migration } from '../../src/lib/view/migrations';
import { readParams } from '../../src/lib/view/grammar';
import { datasetPage, PAGES, pathFor, pathInLang, placeOf } from '../../src/lib/view/paths';
import { defaultView, type LinkContext } from '../../src/lib/view/view';
import { CITY } from './links';

describe('paths', () => {
	it('lead where they were made for, at the root and in a folder', () => {
		for (const base of ['', '/gongkai', '/a/b'])
			for (const lang of LANGS)
				for (const page of PAGES)
					expect(placeOf(pathFor(lang, 'model-city', page, base), base)).toEqual({
						lang,
						page,
						dataset: datasetPage(page) === null ? null : 'model-city'
					});
	});

	it('are plain', () => {
		expect(pathFor('zh', 'model-city')).toBe('/zh/model-city/');
		expect(pathFor('en', 'model-city', 'methods', '/gongkai')).toBe('/gongkai/en/methods/');
		expect(pathFor('zh', 'mine', 'agency')).toBe('/zh/mine/agency/');
		expect(placeOf('/zh/mine/index.html')).toEqual({ lang: 'zh', page: 'overview', dataset: 'mine' });
	});

	it('that are no page of this product lead nowhere', () => {
		for (const path of [
			'/',
			'/zh/',
			'/fr/mine/',
			'/zh/mine/more/',
			'/zh/mine/overview/',
			'/zh/methods/agency/',
			'/zh/mine/sql/x/',
			'/zh/<b>/',
			'zh/mine/',
			'/zh/Mine/'
		])
			expect(placeOf(path)).toBeNull();
		expect(placeOf('/zh/mine/', '/gongkai')).toBeNull();
	});

	it('keep their page in another language', () => {
		expect(pathInLang('/x/zh/mine/', 'en', '/x')).toBe('/x/en/mine/');
		expect(pathInLang('/zh/methods/', 'en')).toBe('/en/methods/');
		expect(pathInLang('/elsewhere/', 'en')).toBe('/elsewhere/');
	});
});

describe('a view carried to another dataset', () => {
	const REAL: LinkContext = {
		dataset: 'public-sample',
		years: [2015, 2024],
		metric: 'items_total',
		kind: 'government',
		kinds: ['government', 'bureau'],
		metrics: ['items_total', 'requests_new']
	};

	it('keeps what the other one has and takes its defaults for the rest', () => {
		const view = { ...defaultView('zh', CITY), metric: 'filed', kind: 'township', agencies: ['edu'] };
		expect(carryView({ ...view, years: [2020, 2025] }, CITY, REAL)).toEqual({
			...defaultView('zh', REAL),
			years: [2020, 2024]
		});
		expect(carryView(defaultView('zh', CITY), CITY, REAL)).toEqual(defaultView('zh', REAL));
	});

	it('keeps agencies only where the other roster has them', () => {
		const view = { ...defaultView('zh', CITY), agencies: ['edu', 'fin'], marked: 'fin' };
		const there = { ...REAL, agencies: new Set(['edu']) };
		expect(carryView(view, CITY, there)).toMatchObject({ agencies: ['edu'], marked: null });
	});
});

describe('links of an older grammar', () => {
	const renamed: Migration = {
		date: '2030-01-01',
		why: 'the metric had the key `metric`',
		apply: (params) => params.map(([key, value]) => [key === 'metric' ? 'm' : key, value] as const)
	};
	const broken: Migration = {
		date: '2030-01-02',
		why: 'fails on purpose',
		apply: () => {
			throw new Error('broken');
		}
	};

	it('are read in the grammar of today', () => {
		const { values, ignored } = readParams('?metric=filed&y=2020', [renamed]);
		expect([...values]).toEqual([
			['m', 'filed'],
			['y', '2020']
		]);
		expect(ignored).toEqual([]);
	});

	it('are left as they are by a migration that fails, and by running twice', () => {
		const params = [['metric', 'filed']] as const;
		const once = migrate(params, [renamed, broken]);
		expect(once).toEqual([['m', 'filed']]);
		expect(migrate(once, [renamed, broken])).toEqual(once);
	});
});
