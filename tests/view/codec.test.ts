import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedDatasets, formatView, parseView } from '../../src/lib/view/codec';
import { validateView } from '../../src/lib/view/validate';
import { defaultView, MAX_AGENCIES } from '../../src/lib/view/view';
import { agencyId, CITY, MINE, views } from './links';

const parse = (search: string, context = CITY) =>
	parseView({ lang: 'zh', dataset: context.dataset, search }, context);

describe('a link and the view it shows', () => {
	it('gives back every view it was made from, exploring and copied, in the city and in own data', () => {
		for (const context of [CITY, MINE]) {
			fc.assert(
				fc.property(views(context), fc.boolean(), (view, copied) => {
					const search = formatView(view, context, { copied });
					const parsed = parseView(
						{ lang: view.lang, dataset: view.dataset, page: view.page, search },
						context
					);
					expect(parsed).toEqual({ view, ignored: [], fingerprints: [] });
				}),
				{ numRuns: 300 }
			);
		}
	});

	it('writes lists and ranges readably and in a fixed order', () => {
		const view = { ...defaultView('zh', CITY), metric: 'disclosure_rate', agencies: ['edu', 'fin'] };
		expect(formatView({ ...view, years: [2020, 2023], rows: true }, CITY)).toBe(
			'?m=disclosure_rate&y=2020..2023&a=edu~fin&rows=1'
		);
		expect(formatView({ ...view, years: [2021, 2021] }, CITY)).toBe('?m=disclosure_rate&y=2021&a=edu~fin');
	});

	it('leaves defaults out while exploring and writes metric, kind, years and fingerprint when copied', () => {
		const view = defaultView('zh', CITY);
		expect(formatView(view, CITY)).toBe('');
		expect(formatView(view, CITY, { copied: true, fingerprints: ['1abc'] })).toBe(
			'?m=requests_new&k=bureau&y=2019..2025&fp=1abc'
		);
	});

	it('shows the same years from a copied link when the dataset has grown', () => {
		const search = formatView(defaultView('zh', CITY), CITY, { copied: true });
		const grown = { ...CITY, years: [2019, 2026] as [number, number], metric: 'filed', kind: 'township' };
		const { view, ignored } = parse(search, grown);
		expect([view.metric, view.kind, view.years, ignored]).toEqual([
			'requests_new',
			'bureau',
			[2019, 2025],
			[]
		]);
	});
});

describe('links that ask for what cannot be shown', () => {
	const why = (search: string, context = CITY) =>
		parse(search, context).ignored.map((i) => `${i.key} ${i.why}`);

	it('keeps the default and names what it left out', () => {
		const { view, ignored } = parse('?m=no_such&k=bank&y=2030..2031&zzz=1&a=edu~<b>&mark=%00');
		expect({ ...view, agencies: [] }).toEqual(defaultView('zh', CITY));
		expect(view.agencies).toEqual(['edu']);
		expect(ignored.map((i) => [i.key, i.value, i.why])).toEqual([
			['zzz', '1', 'unknown'],
			['a', '<b>', 'invalid'],
			['mark', '\u0000', 'invalid'],
			['m', 'no_such', 'absent'],
			['k', 'bank', 'absent'],
			['y', '2030..2031', 'absent']
		]);
	});

	it('cuts years to those of the dataset and says so', () => {
		const { view, ignored } = parse('?y=2010..2020');
		expect(view.years).toEqual([2019, 2020]);
		expect(ignored).toEqual([{ key: 'y', value: '2010..2020', why: 'absent' }]);
	});

	it('reads years written backwards', () => {
		expect(parse('?y=2023..2020')).toMatchObject({ view: { years: [2020, 2023] }, ignored: [] });
	});

	it('refuses half a range instead of reading it as one year', () => {
		expect(why('?y=2019..')).toEqual(['y invalid']);
		expect(why('?y=19')).toEqual(['y invalid']);
	});

	it('takes the first of a repeated key and reports the second', () => {
		const parsed = parse('?m=filed&m=late');
		expect(parsed.view.metric).toBe('filed');
		expect(parsed.ignored).toEqual([{ key: 'm', value: 'late', why: 'invalid' }]);
	});

	it('stops at the most agencies a view can choose', () => {
		const ids = Array.from({ length: MAX_AGENCIES + 7 }, (_, i) => `a${i}`);
		const parsed = parse(`?a=${ids.join('~')}`);
		expect(parsed.view.agencies).toHaveLength(MAX_AGENCIES);
		expect(parsed.ignored).toEqual([{ key: 'a', value: '+7', why: 'limit' }]);
	});

	it('joins only real datasets, and only to own data', () => {
		expect(parse('?with=public-sample', MINE).view.joined).toEqual(['public-sample']);
		expect(why('?with=model-city', MINE)).toEqual(['with absent']);
		expect(why('?with=public-sample')).toEqual(['with absent']);
	});

	it('survives what chat programs do to links', () => {
		const clean = parse('?m=filed&y=2020..2023&a=edu~fin&fp=1abc');
		for (const search of [
			'?m=filed&y=2020..2023&a=edu%7Efin&fp=1abc',
			'?m=filed&amp;y=2020..2023&amp;a=edu~fin&amp;fp=1abc',
			'?m=filed&y=2020..2023&a=edu~fin&from=singlemessage&isappinstalled=0&fp=1abc',
			'?m=filed&y=2020..2023&a=edu~fin&fp=1abc\u3002',
			'?m=filed&y=2020..2023&a=edu~fin&fp=1abc).',
			'?m=filed&y=2020..2023&a=edu~fin&fp=1abc%E3%80%82'
		])
			expect(parse(search)).toEqual(clean);
	});

	it('never throws on 200 random links, and always shows a valid view', () => {
		const part = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.constantFrom('m', 'y', 'a', 'k', 'fp', 'with', '=', '&', '~', '..', '%', '%E4', '2019', 'edu', '#')
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
				const { view } = parse(`?${parts.join('')}`);
				expect(validateView(view, CITY)).toEqual({ view, ignored: [] });
				expect(parse(formatView(view, CITY)).view).toEqual(view);
			}),
			{ numRuns: 1000 }
		);
		const fields = fc.dictionary(
			fc.constantFrom('m', 'k', 'y', 'a', 'with', 'mark', 'rank', 'rows', 'fp'),
			fc.string({ unit: 'grapheme' })
		);
		fc.assert(
			fc.property(fields, (record) => {
				const { view, ignored } = parse(`?${new URLSearchParams(record)}`);
				expect(validateView(view, CITY).ignored).toEqual([]);
				for (const item of ignored) expect(item.value.length).toBeLessThanOrEqual(80);
			}),
			{ numRuns: 200 }
		);
	});

	it('reads nothing from a link of absurd length and says so', () => {
		const parsed = parse(`?a=${'x~'.repeat(20_000)}`);
		expect(parsed.view).toEqual(defaultView('zh', CITY));
		expect(parsed.ignored.map((i) => i.why)).toEqual(['limit']);
	});
});

describe('a view checked again once the roster is known', () => {
	it('keeps unknown agencies until then and drops them after', () => {
		const early = parse('?a=edu~gone&mark=gone');
		expect(early.ignored).toEqual([]);
		const late = validateView(early.view, { ...CITY, agencies: new Set(['edu']) });
		expect(late.view.agencies).toEqual(['edu']);
		expect(late.view.marked).toBeNull();
		expect(late.ignored.map((i) => i.key)).toEqual(['mark', 'a']);
	});

	it('changes nothing in a view whose agencies all exist', () => {
		fc.assert(
			fc.property(views(CITY), fc.array(agencyId), (view, others) => {
				const roster = new Set([...view.agencies, ...others, ...(view.marked === null ? [] : [view.marked])]);
				expect(validateView(view, { ...CITY, agencies: roster })).toEqual({ view, ignored: [] });
			})
		);
	});
});

describe('the fingerprint in a link', () => {
	it('names the datasets whose data is no longer what the link was made from', () => {
		const { view, fingerprints } = parse('?with=public-sample&fp=aaa~bbb', MINE);
		const now = (own: string, joined: string) =>
			new Map([
				['mine', own],
				['public-sample', joined]
			]);
		expect(changedDatasets(view, fingerprints, now('aaa', 'bbb'))).toEqual([]);
		expect(changedDatasets(view, fingerprints, now('aaa', 'ccc'))).toEqual(['public-sample']);
		expect(changedDatasets(view, fingerprints, now('x', 'y'))).toEqual(['mine', 'public-sample']);
		expect(changedDatasets(view, [], now('x', 'y'))).toEqual([]);
	});
});
