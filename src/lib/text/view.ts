import type { Lang } from '../domain/lang';

/** What a link asked for that could not be honoured, as the reader of links reports it. */
export interface LeftOut {
	key: string;
	value: string;
	why: 'unknown' | 'invalid' | 'limit' | 'absent';
}

const PARTS: Record<string, Record<Lang, string>> = {
	m: { zh: '指标', en: 'metric' },
	k: { zh: '机关类别', en: 'kind of agency' },
	y: { zh: '年度', en: 'years' },
	a: { zh: '机关', en: 'agencies' },
	with: { zh: '同时显示的数据集', en: 'datasets shown together' },
	mark: { zh: '标出的机关', en: 'marked agency' },
	rank: { zh: '排名指标', en: 'ranking metric' },
	rows: { zh: '是否逐行显示', en: 'rows shown or not' },
	fp: { zh: '数据指纹', en: 'data fingerprint' }
};

type Sentence = (part: string, values: string) => string;

const SENTENCES: Record<LeftOut['why'], Record<Lang, Sentence>> = {
	unknown: {
		zh: (part) => `链接里的“${part}”不是本站认识的内容，已略去。`,
		en: (part) => `The link's “${part}” is nothing this site knows; it was left out.`
	},
	invalid: {
		zh: (part, values) => `链接里的${part}“${values}”无法识别，已略去。`,
		en: (part, values) => `The link's ${part} “${values}” cannot be read; it was left out.`
	},
	limit: {
		zh: (part, values) => `链接里的${part}过多（${values}），超出的部分已略去。`,
		en: (part, values) => `The link names too many ${part} (${values}); the rest was left out.`
	},
	absent: {
		zh: (part, values) => `链接里的${part}“${values}”在这些数据中没有，已略去或改用默认。`,
		en: (part, values) =>
			`These data have no ${part} “${values}”; it was left out or replaced by the default.`
	}
};

const TOO_LONG: Record<Lang, string> = {
	zh: '链接过长，没有读取，显示的是默认内容。',
	en: 'The link is too long and was not read; the default view is shown.'
};

const YEARS_OUTSIDE: Record<Lang, (values: string) => string> = {
	zh: (values) => `链接里的年度“${values}”超出这些数据的范围，只显示其中有的年度。`,
	en: (values) => `The link's years “${values}” go beyond these data; only the years there are shown.`
};

/** Returns one sentence for each key and reason of what a link asked for in vain; values stand in it as written. */
export function describeLeftOut(items: readonly LeftOut[], lang: Lang): string[] {
	const groups = new Map<string, LeftOut[]>();
	for (const item of items) {
		const key = `${item.why} ${item.key}`;
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return [...groups.values()].map((group) => {
		const { key, why } = group[0] as LeftOut;
		if (key === '') return TOO_LONG[lang];
		const shown = group.slice(0, 5).map((g) => g.value);
		const values = shown.join(lang === 'zh' ? '、' : ', ') + (group.length > shown.length ? ' …' : '');
		if (key === 'y' && why === 'absent') return YEARS_OUTSIDE[lang](values);
		return SENTENCES[why][lang](PARTS[key]?.[lang] ?? key, values);
	});
}
