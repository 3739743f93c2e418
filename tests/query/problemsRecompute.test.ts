import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/lib/domain/manifest';
import { openNodeEngine } from '../../src/lib/engine/node/wasm';
import type { Port } from '../../src/lib/engine/port';
import type { AgencyTotals, RepeatRow, SentenceRow } from '../../src/lib/query/problemRows';
import { agencyTotals, repeats, sentences } from '../../src/lib/query/problems';
import { condense } from '../../src/lib/rules/condense';
import { checkDataset } from '../../src/lib/rules/dataset';
import { datasetFolder } from '../rules/folder';
import { readPlain, type Plain } from '../support/recompute';

/** What one agency's reports say, read from the CSV lines alone: no SQL and no code of the rooms asked. */
function readings(plain: Plain, agency: string) {
	return [...plain.reports]
		.filter(([key, { line }]) => key.startsWith(`${agency} `) && line.problems_read === 'true')
		.map(([key, { line }]) => {
			const own = plain.problems.filter((p) => p.report_id === line.report_id && p.theme !== 'p_none');
			return {
				year: Number(key.split(' ')[1]),
				problems: own.filter((p) => p.kind === 'problem'),
				measures: own.filter((p) => p.kind === 'measure')
			};
		});
}

const letters = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '');
function pairsOf(text: string): Set<string> {
	const bare = letters(text).replace(/\p{N}/gu, '');
	return new Set([...bare].slice(1).map((c, i) => bare[i] + c));
}
function alike(a: string, b: string): boolean {
	if (letters(a) === letters(b)) return true;
	const [x, y] = [pairsOf(a), pairsOf(b)];
	const both = [...x].filter((p) => y.has(p)).length;
	return both > 0 && both / (x.size + y.size - both) >= 0.7;
}

describe.each(['model-city', 'public-sample'])('%s: section five equals the plain recomputation', (id) => {
	let port: Port;
	let plain: Plain;
	let agencies: string[];
	const answers = {
		agencies: [] as AgencyTotals[],
		repeats: [] as RepeatRow[],
		sentences: [] as SentenceRow[]
	};

	beforeAll(async () => {
		const { card, content, files } = datasetFolder(id);
		const whole = { ...content, findings: condense(checkDataset(content)) };
		const manifest = manifestOf(whole, card);
		port = await openNodeEngine('static/data');
		await port.load(id, whole, manifest);
		plain = readPlain(new Map(Object.entries(files)));
		agencies = plain.agencies.map((a) => a.agency_id as string);
		const all = { kind: 'all', agencies: [], years: manifest.years };
		answers.agencies = await port.run(agencyTotals(all), [id]);
		answers.repeats = await port.run(repeats(all, 2), [id]);
		answers.sentences = await port.run(sentences(all), [id]);
	}, 120_000);
	afterAll(() => port.close());

	it('problems, measures and what rests on them, for every agency', () => {
		for (const agency of agencies) {
			const read = readings(plain, agency);
			const got = answers.agencies.find((a) => a.agency_id === agency);
			if (read.length === 0) {
				expect(got, agency).toBeUndefined();
				continue;
			}
			const before = (year: number) => read.find((r) => r.year === year - 1);
			const joined = read.filter((r) => before(r.year) !== undefined);
			const sum = (count: (r: (typeof read)[number]) => number, of = read) =>
				of.reduce((total, r) => total + count(r), 0);
			const expected = {
				read: read.length,
				problems: sum((r) => r.problems.length),
				measures: sum((r) => r.measures.length),
				repeated_of: sum((r) => r.problems.length, joined),
				verbatim_of: sum((r) => r.measures.length, joined),
				repeated: sum(
					(r) =>
						r.problems.filter((p) =>
							before(r.year)?.problems.some(
								(q) => (p.theme !== '' && p.theme === q.theme) || alike(p.text as string, q.text as string)
							)
						).length,
					joined
				),
				verbatim: sum(
					(r) =>
						r.measures.filter((m) =>
							before(r.year)?.measures.some((o) => letters(o.text as string) === letters(m.text as string))
						).length,
					joined
				)
			};
			expect(got, agency).toMatchObject(expected);
		}
	});

	it('problems without a measure are those the rule names', () => {
		const { content } = datasetFolder(id);
		const named = checkDataset(content)
			.filter((f) => f.rule === 'S5-PAIR' && f.outcome === 'fail')
			.flatMap((f) =>
				String(f.values.ordinals)
					.split(' ')
					.map((n) => `${f.report_id} ${n}`)
			);
		const current = new Set([...plain.reports.values()].map(({ line }) => line.report_id));
		const got = answers.sentences.filter((s) => s.paired === false).map((s) => `${s.report_id} ${s.ordinal}`);
		expect(got.sort()).toEqual(named.filter((n) => current.has(n.split(' ')[0])).sort());
	});

	it('themes named year after year, for every agency', () => {
		const expected = agencies.flatMap((agency) => {
			const read = readings(plain, agency);
			const themes = new Set(read.flatMap((r) => r.problems.map((p) => p.theme as string)));
			return [...themes].flatMap((theme) => {
				const years = read.filter((r) => r.problems.some((p) => p.theme === theme)).map((r) => r.year);
				let longest = 0;
				let run = 0;
				for (const year of years.sort()) {
					run = years.includes(year - 1) ? run + 1 : 1;
					longest = Math.max(longest, run);
				}
				return longest < 2 ? [] : [`${agency} ${theme} ${longest}`];
			});
		});
		const got = answers.repeats.map((r) => `${r.agency_id} ${r.theme} ${r.longest}`);
		expect(got.sort()).toEqual(expected.sort());
	});
});

it('says which problems the traffic bureau has repeated for three years', async () => {
	const { card, content } = datasetFolder('model-city');
	const port = await openNodeEngine('static/data');
	await port.load('model-city', content, manifestOf(content, card));
	const asked = repeats({ kind: 'bureau', agencies: ['transport'], years: [2019, 2025] }, 3);
	const rows = await port.run(asked, ['model-city']);
	expect(rows.map((r) => [r.theme, r.longest, r.first, r.last])).toEqual([
		['p_timeliness', 3, 2023, 2025],
		['p_interpretation', 3, 2022, 2024]
	]);
	await port.close();
}, 60_000);
