import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CELLS, formCells } from '../../src/lib/domain/cells';
import type { Correction } from '../../src/lib/domain/correction';
import { isOpen, type Finding } from '../../src/lib/domain/finding';
import { RULES } from '../../src/lib/domain/ruleCatalogue';
import { rectificationDocx, rectificationText } from '../../src/lib/export/rectification';
import { checkReport } from '../../src/lib/rules/report';
import { rectificationNote, type NoteInput } from '../../src/lib/text/rectification';
import { noteText } from '../../src/lib/text/rectificationLayout';
import { ADVICE } from '../../src/lib/text/rectificationAdvice';
import { placeInForm } from '../../src/lib/text/rectificationCells';
import { report } from '../support/content';
import { NAMES } from '../fixtures/agencyNames';
import { printedCodes } from '../ingest/reports';

const quiet = Object.fromEntries(printedCodes('2021').map((code) => [code, 0]));

function found(cells: Record<string, number>): Finding[] {
	return checkReport(report('a', 2023, cells), []);
}

function input(findings: readonly Finding[], more: Partial<NoteInput> = {}): NoteInput {
	return {
		agency: NAMES.education,
		year: 2023,
		form: '2021',
		published_on: '2024-01-20',
		source: 'report.html',
		findings,
		corrections: [],
		unreadable: [],
		explained: false,
		today: '2026-11-22',
		...more
	};
}

const wrong = found({ ...quiet, t3_new_natural: 6, t3_new_total: 4, t2_rule_made: 2 });

describe('the note to the bureau', () => {
	it('is addressed to the agency, names its year and is dated', () => {
		const note = rectificationNote(input(wrong));
		expect(note.addressee).toBe('澜屏市教育局：');
		expect(note.opening[0]).toContain('《澜屏市教育局2023年政府信息公开工作年度报告》');
		expect(note.opening[0]).toContain('2024年1月20日公布');
		expect(note.date).toBe('2026年11月22日');
	});

	it('puts errors before warnings before notes, counts what it lists, and says what to look up', () => {
		const note = rectificationNote(input(wrong));
		const counted = (severity: string) => wrong.filter((f) => isOpen(f) && f.severity === severity).length;
		expect(note.parts[0]?.heading).toBe(`一、需要更正的错误（${counted('E')} 处）`);
		expect(note.parts[1]?.heading).toBe(`二、需要核实的疑点（${counted('W')} 处）`);
		expect(note.parts[0]?.items.flatMap((i) => i.places)).toHaveLength(counted('E'));
		for (const item of note.parts[0]?.items ?? []) expect(item.advice).not.toBe('');
	});

	it('gives both sides and names the cells as the form does', () => {
		const text = noteText(rectificationNote(input(wrong)));
		expect(text).toContain('应等于 “本年新收申请·总计” 4，相差 2');
		expect(text).toContain('表三“一、本年新收政府信息公开申请数量”行“自然人”栏；表三“二、上年结转');
		expect(text).toContain('行“自然人”“商业企业”“科研机构”“社会公益组织”“法律服务机构”“其他”“总计”各栏');
		expect(text).toContain('“表三”指“三、收到和处理政府信息公开申请情况”部分的表格');
		expect(text).not.toMatch(/undefined|null|NaN|\bt[234]_/);
	});

	it('says what could not be checked for want of figures, and leaves out what is no fault of the report', () => {
		const partly = { ...quiet };
		delete partly.t3_carry_out_total;
		const note = rectificationNote(input(found(partly)));
		const open = note.parts.find((p) => p.heading.includes('未能核对'));
		expect(open?.intro).toContain('不表示相符');
		const text = noteText(note);
		expect(text).toContain('表三“四、结转下年度继续办理”行“总计”栏');
		expect(text).not.toContain('没有上年报告');
	});

	it('leaves acknowledged findings out, or lists them with their reason', () => {
		const settled = wrong.map((f) => (f.outcome === 'fail' ? { ...f, acknowledged: '台账核实无误' } : f));
		expect(noteText(rectificationNote(input(settled)))).not.toContain('台账核实无误');
		const text = noteText(rectificationNote(input(settled, { explained: true })));
		expect(text).toContain('已确认：台账核实无误');
		expect(text).toContain('已有说明的情况');
	});

	it('tells figures that the reviewer changed from those published', () => {
		const correction: Correction = {
			cell: 't3_new_total',
			raw: ' 4 ',
			before: { state: 'value', value: 4 },
			after: { state: 'value', value: 6 },
			who: '',
			note: '扫描不清',
			at: '2026-11-22T00:00:00Z'
		};
		const text = noteText(rectificationNote(input(found(quiet), { corrections: [correction] })));
		expect(text).toContain('报告印为“4”，核对时按 6 计算（扫描不清）');
	});

	it('says so where nothing disagrees, and which tables could not be read', () => {
		const note = rectificationNote(input([], { unreadable: ['t3'] }));
		expect(note.opening[0]).toContain('没有发现前后不一致');
		expect(noteText(note)).toContain('表三的排列已打乱');
		expect(note.closing).toEqual([]);
	});

	it('is written as text with Windows line ends, and as a document with every paragraph and no markup of its own', async () => {
		const note = rectificationNote(input(wrong, { agency: '<b>&"局' }));
		const text = rectificationText(note);
		expect(text.startsWith('\uFEFF关于')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
		const files = unzipSync(await rectificationDocx(note));
		const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		const words = body.replace(/<[^>]+>/g, '');
		expect(words).toContain('&lt;b&gt;&amp;');
		for (const part of note.parts) expect(words).toContain(part.heading);
		for (const place of note.parts.flatMap((p) => p.items.flatMap((i) => i.places)))
			expect(words).toContain(place.cells.slice(0, 12));
	});

	it('has advice for every rule', () => {
		expect(RULES.map((r) => r.id).filter((id) => ADVICE[id] === undefined)).toEqual([]);
	});

	it('is whole for any figures', () => {
		const codes = printedCodes('2021');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: -3, max: 9 }))),
				(changes) => {
					const text = noteText(
						rectificationNote(input(found({ ...quiet, ...Object.fromEntries(changes) })))
					);
					expect(text).not.toMatch(/undefined|null|NaN|\[object|\bt[234]_|“”行/);
				}
			),
			{ numRuns: 40 }
		);
	});
});

describe('the place of a cell in the form', () => {
	it('is told by table, row and column, with the group a row stands in', () => {
		expect(placeInForm('t3_deny_secret_business', '2021')).toBe(
			'表三“（三）不予公开—1.属于国家秘密”行“商业企业”栏'
		);
		expect(placeInForm('t3_partial_total', '2019')).toBe('表三“（二）部分公开”行“总计”栏');
		expect(placeInForm('t2_licence_decisions', '2019')).toBe(
			'表二第二十条第（五）项“行政许可”行“处理决定数量”栏'
		);
		expect(placeInForm('t2_licence_decisions', '2021')).toContain('“本年处理决定数量”栏');
		expect(placeInForm('t4_review_total', '2021')).toBe('表四“行政复议”的“总计”栏');
		expect(placeInForm('t4_after_total', '2021')).toBe('表四“行政诉讼—复议后起诉”的“总计”栏');
		expect(placeInForm('n_items_total', '2021')).toBe('正文“主动公开信息总数”');
		expect(placeInForm('elsewhere', '2021')).toBe('elsewhere');
	});

	it('differs for every cell of a form', () => {
		for (const form of ['2019', '2021']) {
			const places = formCells(form).map((c) => placeInForm(c.code, form));
			expect(new Set(places).size).toBe(places.length);
		}
		for (const cell of CELLS) expect(placeInForm(cell.code, 'mixed')).not.toBe(cell.code);
	});
});
