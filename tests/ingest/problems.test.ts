import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/lib/domain/themes';
import { THEME_WORDS } from '../../src/lib/domain/themePhrases';
import { problemsOf } from '../../src/lib/ingest/problems';
import { sectionsOf, sectionText } from '../../src/lib/ingest/section';
import { themeOf } from '../../src/lib/ingest/themeOf';
import { fixture } from './proseLines';

const counts = (text: string) => {
	const { items } = problemsOf(text);
	return [items.filter((i) => i.kind === 'problem').length, items.filter((i) => i.kind === 'measure').length];
};
const themes = (text: string) => problemsOf(text).items.map((i) => `${i.kind[0]} ${i.theme}`);

describe('problems and measures', () => {
	it('are told apart in two paragraphs, and a problem without a measure of its theme stays unpaired', () => {
		const { items, pairs } = problemsOf(
			sectionText(sectionsOf(fixture('forestry-2020.txt')), 'problems') as string
		);
		expect(items.map((i) => `${i.kind} ${i.theme}`)).toEqual([
			'problem p_platform',
			'problem p_interaction',
			'problem p_staff',
			'measure p_platform',
			'measure p_keyfield',
			'measure p_staff'
		]);
		expect(items[0]?.text).toBe('林业网专栏建设不够完善。');
		expect(pairs).toEqual([
			{ problem: 0, measure: 0 },
			{ problem: 1, measure: null },
			{ problem: 2, measure: 2 }
		]);
	});

	it('are read under headings of their own: four problems, six measures', () => {
		const text =
			'（一）主要问题\n一是对新条例的学习有待加强；二是公众参与不够充分；三是网站集约化仍需推进；四是解读方式不够多元。\n（二）改进措施\n一是组织条例培训；二是推进决策预公开；三是扩大公众参与；四是加快网站集约化；五是丰富解读形式；六是健全考核机制。';
		expect(counts(text)).toEqual([4, 6]);
		expect(problemsOf(text).pairs.map((p) => p.measure)).toEqual([0, 2, 3, 4]);
	});

	it('are read from a list within one sentence', () => {
		const text = sectionText(sectionsOf(fixture('district-2023.txt')), 'problems') as string;
		expect(counts(text)).toEqual([3, 3]);
		expect(themes(text)).toEqual([
			'p p_request',
			'p p_completeness',
			'p p_staff',
			'm p_request',
			'm p_interpretation',
			'm p_staff'
		]);
	});

	it('are told apart by their headlines where one list of numbers runs through both', () => {
		const text =
			'一是公开意识有待提高，个别同志认识不到位。二是信息更新不及时。三是答复不够规范。四是强化学习，提高认识。五是建立更新台账。六是规范依申请公开流程。';
		expect(counts(text)).toEqual([3, 3]);
	});

	it('keep a numbered headline together with its explanation', () => {
		const { items } = problemsOf('1.主动公开不及时。个别科室报送较晚。2.政策解读形式单一。以文字为主。');
		expect(items).toEqual([
			{ kind: 'problem', theme: 'p_timeliness', text: '主动公开不及时。个别科室报送较晚。' },
			{ kind: 'problem', theme: 'p_interpretation', text: '政策解读形式单一。以文字为主。' }
		]);
	});

	it.each([
		[
			'words for problems, brackets for measures',
			'仍存在一些问题：一是队伍薄弱；二是内容不够全面。下一步，我局将做好以下工作：（一）加强培训。办两期班。（二）拓展公开内容。',
			[2, 2]
		],
		[
			'first, next, last',
			'存在问题：首先，重视程度不够；其次，培训不足；最后，公开渠道单一。改进措施：首先，提高认识；其次，加强培训；最后，拓宽渠道。',
			[3, 3]
		],
		['circled numbers', '主要问题：①目录更新滞后；②互动不足。整改措施：①清理目录；②畅通互动渠道。', [2, 2]],
		[
			'on the one hand, on the other',
			'一方面，解读不够通俗；另一方面，基层发展不平衡。针对上述问题，将从以下方面改进：一是提升解读质量；二是加强基层指导。',
			[2, 2]
		],
		[
			'a measure behind each problem',
			'一是信息更新不及时。改进措施：建立发布台账。二是解读形式单一。改进措施：增加图解和视频。',
			[2, 2]
		],
		[
			'one sentence with a list',
			'存在公开内容不够全面、更新不够及时、业务能力不强等问题，今后将进一步加强管理。',
			[3, 1]
		],
		[
			'其一 and 其二',
			'存在的不足：其一，培训不足；其二，公开目录不完善。下一步打算：其一，加强培训；其二，完善目录。',
			[2, 2]
		]
	])('are read from %s', (_, text, expected) => {
		expect(counts(text)).toEqual(expected);
	});

	it('are none where the section says 无, 暂无 or nothing', () => {
		for (const text of ['无', '无。', '暂无', '', ' 。 ', '我局不存在突出问题。']) {
			expect(
				problemsOf(text).items.map((i) => i.theme),
				text
			).toEqual(['p_none']);
		}
		expect(problemsOf('无障碍改造不够到位。').items[0]?.theme).not.toBe('p_none');
	});

	it('never throw, and every point is a stretch of the text', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 12 }),
			fc.constantFrom(
				'一是',
				'（一）',
				'存在问题：',
				'改进措施：',
				'不足',
				'加强培训',
				'。',
				'；',
				'针对上述问题，',
				'\n',
				'1.'
			)
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const text = pieces.join('');
				const { items, pairs } = problemsOf(text);
				for (const item of items) expect(text).toContain(item.text);
				expect(pairs.length).toBe(items.filter((i) => i.kind === 'problem' && i.theme !== 'p_none').length);
			})
		);
	});
});

describe('a theme', () => {
	it('is one of the catalogue, by the words of the headline before those of the explanation', () => {
		const known = new Set(THEMES.map((t) => t.code));
		for (const [theme] of THEME_WORDS) expect(known).toContain(theme);
		expect(themeOf('加强培训。完善网站和解读。')).toBe('p_staff');
	});

	it('is the more specific of two in one headline', () => {
		expect(themeOf('网站互动不够')).toBe('p_interaction');
		expect(themeOf('解读栏目更新不及时')).toBe('p_interpretation');
		expect(themeOf('培训机制不健全')).toBe('p_staff');
		expect(themeOf('平台建设滞后')).toBe('p_platform');
	});

	it('is not told by the occasion a sentence begins with, and is empty where nothing tells it', () => {
		expect(themeOf('网站改版后，经办人员培训不足。')).toBe('p_staff');
		expect(themeOf('栏目更新存在滞后，业务科室报送偏晚。')).toBe('p_timeliness');
		expect(themeOf('其余暂缓。')).toBe('');
	});
});
