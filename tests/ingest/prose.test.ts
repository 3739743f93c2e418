import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimSubject } from '../../src/lib/domain/claims';
import { CLAUSE_PATTERNS } from '../../src/lib/domain/proseClauses';
import { PROSE_FIGURES } from '../../src/lib/domain/prose';
import { STATEMENT_KINDS } from '../../src/lib/domain/statement';
import { proseCells } from '../../src/lib/ingest/proseFigures';
import { wordedNumber } from '../../src/lib/ingest/proseNumber';
import { proseFigures, readText } from '../../src/lib/ingest/proseReport';
import { statementsIn } from '../../src/lib/ingest/proseStatements';
import { joinLines } from '../../src/lib/ingest/sectionFlow';
import { fixture, linesOf } from './proseLines';

const say = (text: string, year: number | null = 2020) =>
	statementsIn(joinLines(linesOf(text)), { year, asking: false }).map(
		(s) =>
			`${s.kind} ${s.negated ? 'none' : String(s.value)}${s.share ? '%' : ''}${s.precision === 'exact' ? '' : ` ${s.precision}`}${s.aside === '' ? '' : ` ${s.aside}`}`
	);
const figures = (text: string, year: number | null = 2020) => proseCells(proseFigures(linesOf(text), year));

describe('a whole report', () => {
	it('gives its figures with the sentence and line each stands in', () => {
		const { prose, statements, issues, texts } = readText(fixture('forestry-2020.txt'), 'a.txt');
		expect(proseCells(prose)).toEqual({
			n_items_total: 1284,
			n_items_new_media: 384,
			n_press_conf: 2,
			n_interpretations: 25,
			n_responses: 18,
			n_requests_stated: 12,
			n_fee_notices: 1,
			n_fee_billed_yuan: 40,
			n_fee_yuan: 40
		});
		const total = prose.figures.find((f) => f.code === 'n_items_total')?.statement;
		expect(total).toMatchObject({ raw: '1,284 条', place: { line: 9, until: 9, page: null } });
		expect(total?.sentence).toContain('2020 年，我局共主动公开政府信息 1,284 条');
		expect(prose.left).toMatchObject([{ code: 'n_items_website', reason: 'conflict' }]);
		expect(issues.map((i) => i.code)).toEqual(['section-numerals', 'figure-unclear']);
		expect(statements.filter((s) => s.negated).map((s) => s.kind)).toEqual([
			'rules_made',
			'coercion',
			'review',
			'lawsuit'
		]);
		expect(texts).toMatchObject({ released: '', requests: '', disputes: '' });
	});

	it('joins lines wrapped by the page, leaves page numbers and tables out, and counts 全区 for a government', () => {
		const { prose, statements } = readText(fixture('district-2023.txt'), 'a.txt');
		expect(proseCells(prose)).toEqual({ n_items_website: 1136, n_requests_stated: 21, n_fee_yuan: 0 });
		expect(prose.figures[0]?.statement.place).toEqual({ line: 8, until: 9, page: null });
		expect(statements.length).toBe(3);
	});
});

describe('a statement', () => {
	it.each([
		['收到政府信息公开申请12件。', ['received 12']],
		['我局收到３件政府信息公开申请，均已答复。', ['received 3']],
		['受理依申请公开事项十二件。', ['received 12']],
		['本年新收政府信息公开申请8件，上年结转2件。', ['new 8', 'carry_in 2']],
		[
			'共收到公开申请9件，其中网络申请6件、信函申请3件。',
			['received 9', 'received_part 6 part', 'received_part 3 part']
		],
		[
			'收到公开申请9件，其中自然人7件，法人或其他组织2件。',
			['received 9', 'natural 7 part', 'organisations 2 part']
		],
		[
			'答复公开申请9件：予以公开5件，占55.6%，部分公开1件，不予公开3件。',
			['done 9', 'granted 5', 'granted 55.6%', 'partial 1', 'deny 3']
		],
		['收到公开申请8件，比上年减少2件，下降20%。', ['received 8', 'growth -20%']],
		['行政许可36件，比上年减少4项。', ['licences 36', 'licence_change -4']],
		[
			'制发行政规范性文件5件，废止2件，现行有效12件。',
			['norms_made 5', 'norms_repealed 2', 'norms_valid 12']
		],
		['行政事业性收费7730.28万元，采购总金额251000元。', ['fee_amount 7730.28', 'procure_amount 25.1']],
		['政府集中采购项目7项，采购总金额2896万元。', ['procure_count 7', 'procure_amount 2896']],
		[
			'被申请行政复议5件，其中结果维持3件，结果纠正1件。',
			['review 5', 'review_upheld 3 part', 'review_corrected 1 part']
		],
		['行政复议、行政诉讼均为0。', ['disputes 0']],
		['2019年收到公开申请5件，2020年收到公开申请7件。', ['received 5 other_year', 'received 7']],
		['全市主动公开政府信息62.96万条。', ['items_total 629600 rounded wide']],
		['向市委报送信息255余篇。', ['reported 255 about']],
		['开展培训3次，参训120人次。', []]
	])('is read from "%s"', (text, expected) => {
		expect(say(text)).toEqual(expected);
	});

	it.each([
		[
			'2020年未收到要求政府信息公开的相关申请，也无去年结转的政府信息公开申请。',
			['received none', 'carry_in none']
		],
		['全年无因政府信息公开引起的行政复议和行政诉讼。', ['review none', 'lawsuit none']],
		['未发生行政复议、行政诉讼案件。', ['disputes none']],
		[
			'无需要公开的规章、行政处罚和行政强制政府信息。',
			['rules_made none', 'penalties none', 'coercion none']
		],
		['未制定规范性文件。', ['norms_made none']],
		['没有收取信息处理费。', ['fee_collected none']],
		['未发生行政复议被纠正情况。', ['review_corrected none']],
		['无依申请公开逾期答复情况。', []],
		['无正当理由大量反复申请。', []],
		['未经复议直接起诉。', []],
		['未建立规章制度。', []]
	])('denies in "%s" exactly what it says', (text, expected) => {
		expect(say(text)).toEqual(expected);
	});

	it('is not read from titles of documents, their numbers, or rows of the form', () => {
		expect(say('印发《关于公开3条信息的通知》（云办发〔2020〕7号）。')).toEqual([]);
		expect(say('信息内容本年新制作数量规范性文件3件。')).toEqual([]);
	});

	it('has a kind that the catalogue of statements or of claims explains', () => {
		const { statements } = readText(fixture('forestry-2020.txt'), 'a.txt');
		for (const kind of [...CLAUSE_PATTERNS.map((p) => p.kind), ...statements.map((s) => s.kind)]) {
			const known = Object.hasOwn(STATEMENT_KINDS, kind) || claimSubject(kind) !== null;
			expect(known, kind).toBe(true);
		}
	});
});

describe('a prose figure', () => {
	it('is found in many phrasings', () => {
		const phrasings = [
			(n: string) => `全年主动公开政府信息${n}条。`,
			(n: string) => `我局共公开各类政府信息 ${n} 条，更新及时。`,
			(n: string) => `本年度，累计发布信息${n}条。`,
			(n: string) => `通过政府网站、微信公众号等渠道主动公开信息共计${n}条。`,
			(n: string) => `共主动公开${n}条政府信息。`,
			(n: string) => `主动公开政府信息情况：\n公开信息总数为${n}条；其余略。`
		];
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 999_999 }),
				fc.constantFrom(...phrasings),
				fc.boolean(),
				(n, phrase, grouped) => {
					const written = grouped ? n.toLocaleString('en-GB') : String(n);
					expect(figures(phrase(written))).toEqual({ n_items_total: n });
				}
			)
		);
	});

	it('is not taken where it is imprecise, broken by blanks, or another year, but listed', () => {
		const left = (text: string) => proseFigures(linesOf(text), 2020).left.map((l) => `${l.code} ${l.reason}`);
		expect(figures('主动公开政府信息260余条。')).toEqual({});
		expect(left('主动公开政府信息260余条。')).toEqual(['n_items_total about']);
		expect(left('主动公开政府信息约500条。')).toEqual(['n_items_total about']);
		expect(left('主动公开政府信息 1 6 条。')).toEqual(['n_items_total unsure']);
		expect(left('2018年主动公开政府信息16条。')).toEqual(['n_items_total other_year']);
		expect(left('收到公开申请5件。又收到公开申请7件。')).toEqual(['n_requests_stated conflict']);
		expect(left('全区受理公开申请5件。')).toEqual(['n_requests_stated wide']);
	});

	it('is taken once where it is stated twice alike, and the one that sums up goes before its parts', () => {
		expect(figures('收到公开申请5件。全年收到公开申请5件。')).toEqual({ n_requests_stated: 5 });
		expect(figures('主动公开政府信息30条。共主动公开政府信息80条。')).toEqual({ n_items_total: 80 });
	});

	it('is not made up as a sum of its parts, nor from a blank or a denial', () => {
		expect(figures('政府网站公开8条，政务微信公开137条。')).toEqual({
			n_items_website: 8,
			n_items_new_media: 137
		});
		expect(figures('2020 年主动公开信息  条。')).toEqual({});
		expect(figures('未收取信息处理费。')).toEqual({});
	});

	it('is one of the catalogue for every kind that gives one', () => {
		const known = new Set(PROSE_FIGURES.map((f) => f.code));
		const given = Object.values(STATEMENT_KINDS).flatMap((k) => (k.figure === '' ? [] : [k.figure]));
		expect(new Set(given)).toEqual(known);
	});

	it('converts money exactly', () => {
		expect(figures('全年收取信息处理费0.38万元。')).toEqual({ n_fee_yuan: 3800 });
		expect(figures('实际收取信息处理费400元。')).toEqual({ n_fee_yuan: 400 });
	});
});

describe('numbers', () => {
	it('in Chinese numerals are read up to thousands, and nothing else is one', () => {
		expect(
			['十', '十二', '二十', '一百零三', '两千', '三百五十', '二〇二一', '零'].map(wordedNumber)
		).toEqual([10, 12, 20, 103, 2000, 350, 2021, 0]);
		expect(['', '百', '十百', '百十', '千百'].map(wordedNumber)).toEqual([null, null, null, null, null]);
	});

	it('are never invented: the digits of every value stand in its sentence', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 8 }),
			fc.integer({ min: 0, max: 99_999 }).map(String),
			fc.constantFrom(
				'主动公开',
				'政府信息',
				'收到',
				'公开申请',
				'条',
				'件',
				'万条',
				'元',
				'%',
				'，',
				'。',
				'占',
				'行政复议',
				'其中',
				'未',
				'无',
				' ',
				'\n',
				'0.5',
				'余',
				'约'
			)
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				for (const s of readText(linesOf(pieces.join('')), 'a.txt').statements) {
					if (s.value === null) continue;
					const printed = s.sentence.normalize('NFKC').replace(/[^\d]/g, '');
					const digits = String(Math.abs(s.value))
						.replace(/\D/g, '')
						.replace(/^0+|0+$/g, '');
					const worded = /[一二三四五六七八九十百千两零〇]/.test(s.raw);
					expect(worded || printed.includes(digits)).toBe(true);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('are read fast from a text of one endless line', () => {
		const text = '主动公开政府信息12条，收到公开申请3件，无行政复议；'.repeat(4000);
		expect(readText(linesOf(text), 'a.txt').statements.length).toBe(12_000);
		expect(() => readText(linesOf('一'.repeat(200_000)), 'a.txt')).not.toThrow();
	});
});
