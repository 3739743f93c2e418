import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFiles } from '../../data/model-city/generate';
import { AGENCY_KINDS } from '../../src/lib/domain/agencies';
import { CELLS, formCells } from '../../src/lib/domain/cells';
import { THEMES } from '../../src/lib/domain/themes';
import { brokenRules, filedReports, rowsOf, type Filed } from './modelCityRules';

const folder = fileURLToPath(new URL('../../data/model-city/', import.meta.url));
const NAMES = ['agencies', 'reports', 'cell_notes', 'problems', 'agency_years', 'defects'].map((n) => `${n}.csv`);

/** Columns that data/README.md promises, before the cell codes. */
const HEADERS: Record<string, string> = {
	'agencies.csv':
		'agency_id,name_zh,name_en,short_zh,kind,level,region,parent_id,uscc,names,valid_from,valid_to',
	'reports.csv':
		'report_id,agency_id,report_year,format,version,status,scope,published_on,title,source,confidence,problems_read',
	'cell_notes.csv': 'report_id,cell,state,raw,where',
	'problems.csv': 'report_id,ordinal,kind,theme,text',
	'agency_years.csv': 'agency_id,year,expected,population,staff'
};

let files: Record<string, string>;
let reports: Filed[];
let agencies: Record<string, string>[];
let defects: Record<string, string>[];

beforeAll(() => {
	files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]));
	reports = filedReports(files);
	agencies = rowsOf(files['agencies.csv'] as string);
	defects = rowsOf(files['defects.csv'] as string);
});

const current = () => reports.filter((r) => r.status !== 'superseded');
const find = (id: string) => reports.find((r) => r.id === id) as Filed;
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** Returns a figure of an agency for each year it reported. */
function series(agency: string, figure: (r: Filed) => number): number[] {
	return current()
		.filter((r) => r.agency === agency)
		.sort((a, b) => a.year - b.year)
		.map(figure);
}

const rate = (r: Filed) =>
	((r.at('t3_granted_total') as number) + (r.at('t3_partial_total') as number)) /
	(r.at('t3_done_total_total') as number);

describe('the files', () => {
	it('are what the generator writes, byte for byte', () => {
		const built = buildFiles();
		expect(Object.keys(built).sort()).toEqual([...NAMES].sort());
		for (const name of NAMES) expect(built[name] === files[name], name).toBe(true);
	});

	it('come out the same when written twice', () => {
		expect(buildFiles()).toEqual(buildFiles());
	});

	it('carry the promised columns, and after them only cell codes of the catalogue in its order', () => {
		for (const [name, header] of Object.entries(HEADERS)) {
			const first = (files[name] as string).split('\n')[0] as string;
			if (name !== 'reports.csv') expect(first).toBe(header);
			else {
				expect(first.startsWith(`${header},`)).toBe(true);
				const codes = first.slice(header.length + 1).split(',');
				expect(codes).toEqual(CELLS.map((c) => c.code).filter((c) => codes.includes(c)));
			}
		}
	});

	it('keep the reports under 700 KB', () => {
		expect(Buffer.byteLength(files['reports.csv'] as string)).toBeLessThan(700_000);
	});
});

describe('the roster', () => {
	it('has 72 agencies of every kind, with short ids, parents that exist and English names', () => {
		const count = (kind: string) => agencies.filter((a) => a.kind === kind).length;
		expect(agencies).toHaveLength(72);
		expect(Object.fromEntries(AGENCY_KINDS.map((k) => [k.code, count(k.code)]))).toEqual({
			bureau: 40,
			gov_office: 3,
			government: 9,
			township: 14,
			zone: 2,
			vertical: 2,
			institution: 2
		});
		const ids = agencies.map((a) => a.agency_id);
		expect(new Set(ids).size).toBe(72);
		for (const a of agencies) {
			expect(a.agency_id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
			expect(a.name_en).not.toBe('');
			if (a.parent_id !== '') expect(ids).toContain(a.parent_id);
		}
	});

	it('lists each agency for each year of its existence, and expects a report except from two in 2019', () => {
		const rows = rowsOf(files['agency_years.csv'] as string);
		const listed = rows.map((y) => `${y.agency_id} ${y.year}`);
		const due = agencies.flatMap((a) =>
			years
				.filter((y) => y >= Number(a.valid_from || 2019) && y <= Number(a.valid_to || 2025))
				.map((y) => `${a.agency_id} ${y}`)
		);
		expect(listed).toEqual(due);
		const exempt = rows.filter((y) => y.expected !== 'true').map((y) => `${y.agency_id} ${y.year}`);
		expect(exempt).toEqual(['tailing 2019', 'tanke 2019']);
	});

	it('gives the city the population of its counties, every year', () => {
		const rows = rowsOf(files['agency_years.csv'] as string);
		const counties = agencies.filter((a) => a.level === 'county' && a.kind === 'government');
		for (const year of years) {
			const people = (id: string) =>
				Number(rows.find((r) => r.agency_id === id && Number(r.year) === year)?.population);
			const total = counties.reduce((sum, c) => sum + people(c.agency_id as string), 0);
			expect(people('pinglan')).toBe(total);
		}
	});
});

describe('the reports', () => {
	it('belong to known agencies within their lifetime, one in force for each agency and year', () => {
		const keys = current().map((r) => `${r.agency} ${r.year}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(new Set(reports.map((r) => r.id)).size).toBe(reports.length);
		for (const r of reports) {
			const a = agencies.find((x) => x.agency_id === r.agency) as Record<string, string>;
			expect(r.year >= Number(a.valid_from || 2019) && r.year <= Number(a.valid_to || 2025), r.id).toBe(true);
		}
	});

	it('are missing for exactly three agency-years', () => {
		const filed = new Set(current().map((r) => `${r.agency} ${r.year}`));
		const missing = rowsOf(files['agency_years.csv'] as string)
			.filter((y) => y.expected === 'true')
			.map((y) => `${y.agency_id} ${y.year}`)
			.filter((key) => !filed.has(key));
		expect(missing.sort()).toEqual(['foreign 2021', 'lupeng 2019', 'tanke 2020']);
	});

	it('have each cell of their form as a number or a note, except where a table breaks off', () => {
		for (const r of reports.filter((x) => x.format !== 'mixed')) {
			const open = formCells(r.format).filter((c) => r.at(c.code) === null && r.state(c.code) === null);
			expect(open.length, r.id).toBe(r.id === 'lupeng-2021' ? 35 : 0);
			const foreign = CELLS.filter(
				(c) => c.table !== 'prose' && !c.forms.includes(r.format) && r.at(c.code) !== null
			);
			expect(foreign, r.id).toEqual([]);
		}
	});

	it('note only cells of their own, and a note of a blank or of words leaves no number', () => {
		for (const note of rowsOf(files['cell_notes.csv'] as string)) {
			const value = find(note.report_id as string).at(note.cell as string);
			expect(value === null, `${note.report_id} ${note.cell}`).toBe(note.state !== 'value');
			expect(note.where).not.toBe('');
		}
	});

	it('break exactly the rules listed in defects.csv', () => {
		const broken = new Set(brokenRules(files).map((b) => `${b.report_id} ${b.rule}`));
		const listed = new Set(defects.map((d) => `${d.report_id} ${d.rule}`));
		expect([...broken].sort()).toEqual([...listed].sort());
	});

	it('show each listed defect in a cell that was tampered with', () => {
		const broken = brokenRules(files);
		for (const d of defects.filter((x) => x.cells !== '')) {
			const cells = broken.filter((b) => b.report_id === d.report_id && b.rule === d.rule).flatMap((b) => b.cells);
			const named = (d.cells as string).split(' ');
			const shown = named.some((c) => cells.includes(c));
			expect(shown, `${d.report_id} ${d.rule}`).toBe(true);
		}
	});

	it('have every defect named in the README', () => {
		const readme = readFileSync(`${folder}README.md`, 'utf8');
		for (const d of defects) {
			const id = d.report_id as string;
			const line = readme.split('\n').find((l) => l.includes(`\`${id}\``) && l.includes(d.rule as string));
			expect(line, `${id} ${d.rule}`).toBeDefined();
		}
	});

	it('have arithmetic defects in about three per cent', () => {
		const soft = ['Y-DATE', 'Y-SAME'];
		const share = new Set(defects.filter((d) => !soft.includes(d.rule as string)).map((d) => d.report_id)).size;
		expect(share / reports.length).toBeGreaterThan(0.025);
		expect(share / reports.length).toBeLessThan(0.04);
	});

	it('of governments cover their members: no total is below the sum of the members printed', () => {
		const tampered = new Set(defects.flatMap((d) => (d.cells as string).split(' ').map((c) => `${d.report_id} ${c}`)));
		const codes = CELLS.filter((c) => c.kind !== 'signed' && (c.table !== 'prose' || c.code.startsWith('n_items')));
		for (const parent of agencies.filter((a) => a.kind === 'government')) {
			const members = agencies.filter((a) => a.parent_id === parent.agency_id).map((a) => a.agency_id);
			for (const r of current().filter((x) => x.agency === parent.agency_id)) {
				const below = current().filter((x) => x.year === r.year && members.includes(x.agency));
				for (const { code } of codes) {
					const whole = r.at(code);
					if (whole === null) continue;
					const parts = below.filter((x) => !tampered.has(`${x.id} ${code}`)).map((x) => x.at(code));
					const sum = parts.reduce<number>((total, x) => (x === null ? total : total + x), 0);
					expect(whole + 1e-6, `${r.id} ${code}`).toBeGreaterThanOrEqual(sum);
				}
			}
		}
	});
});

describe('section five', () => {
	it('speaks of every theme, in two to four problems and two to five measures a report', () => {
		const rows = rowsOf(files['problems.csv'] as string);
		expect(new Set(rows.map((p) => p.theme))).toEqual(new Set(THEMES.map((t) => t.code)));
		const read = rowsOf(files['reports.csv'] as string).filter((r) => r.problems_read === 'true');
		for (const { report_id } of read) {
			const own = rows.filter((p) => p.report_id === report_id);
			const problems = own.filter((p) => p.kind === 'problem');
			const measures = own.filter((p) => p.kind === 'measure');
			if (problems[0]?.theme === 'p_none') {
				expect(own).toHaveLength(1);
				continue;
			}
			expect(problems.length >= 2 && problems.length <= 4, report_id).toBe(true);
			expect(measures.length >= 2 && measures.length <= 5, report_id).toBe(true);
			expect(problems.map((p) => Number(p.ordinal))).toEqual(problems.map((_, i) => i + 1));
			expect(measures.map((p) => Number(p.ordinal))).toEqual(measures.map((_, i) => i + 1));
		}
	});

	it('is absent where nobody has read it', () => {
		const read = new Set(rowsOf(files['problems.csv'] as string).map((p) => p.report_id));
		const unread = rowsOf(files['reports.csv'] as string).filter((r) => r.problems_read === 'false');
		expect(unread.length).toBe(5);
		for (const r of unread) expect(read.has(r.report_id)).toBe(false);
	});

	it('leaves no slot of a template open', () => {
		expect(files['problems.csv']).not.toMatch(/[{}]|undefined/);
	});
});

describe('the stories', () => {
	it('housing improves: disclosure rises every year and the carry-over falls to almost nothing', () => {
		const rates = series('housing', rate);
		expect((rates[6] as number) - (rates[0] as number)).toBeGreaterThan(0.3);
		const left = series('housing', (r) => r.at('t3_carry_out_total') as number);
		expect(left[6] as number).toBeLessThan((left[0] as number) / 4);
	});

	it('natural resources collapses: four times the applications, a backlog, half the disclosure', () => {
		const asked = series('nrp', (r) => r.at('t3_new_total') as number);
		const left = series('nrp', (r) => r.at('t3_carry_out_total') as number);
		const rates = series('nrp', rate);
		expect((asked[6] as number) / (asked[0] as number)).toBeGreaterThan(3);
		expect(left[6] as number).toBeGreaterThan(200);
		expect(rates[6] as number).toBeLessThan((rates[0] as number) * 0.6);
	});

	it('healthcare security restates 2022, and only its second version is in force', () => {
		const both = reports.filter((r) => r.agency === 'medins' && r.year === 2022);
		expect(both.map((r) => r.status)).toEqual(['superseded', 'published']);
		expect(both[0]?.at('t3_done_total_total')).not.toBe(both[1]?.at('t3_done_total_total'));
	});

	it('commerce is late six years running', () => {
		const late = defects.filter((d) => d.rule === 'Y-DATE' && d.report_id?.startsWith('commerce-'));
		expect(late).toHaveLength(6);
	});

	it('transport names late updates three years running, each time in other words', () => {
		const rows = rowsOf(files['problems.csv'] as string).filter(
			(p) => p.kind === 'problem' && p.theme === 'p_timeliness' && /^transport-202[345]$/.test(p.report_id as string)
		);
		expect(rows).toHaveLength(3);
		expect(new Set(rows.map((p) => p.text)).size).toBe(3);
	});

	it('affairs has the same section five for three years', () => {
		expect(find('affairs-2022').text).toBe(find('affairs-2023').text);
		expect(find('affairs-2023').text).toBe(find('affairs-2024').text);
	});

	it('has one report in the old form, one in mixed forms and one provisional report', () => {
		expect(find('ethnic-2021').format).toBe('2019');
		expect(reports.filter((r) => r.format === 'mixed').map((r) => r.id)).toEqual(['huaipeng-2021']);
		expect(reports.filter((r) => r.status === 'provisional').map((r) => r.id)).toEqual(['audit-2025']);
	});

	it('shows the review law of 2024: more reviews, fewer lawsuits without one', () => {
		const city = (code: string) => series('pinglan', (r) => r.at(code) as number);
		expect(city('t4_review_total')[5] as number).toBeGreaterThan((city('t4_review_total')[4] as number) * 1.2);
		expect(city('t4_direct_total')[5] as number).toBeLessThan((city('t4_direct_total')[4] as number) * 0.6);
	});
});
