import type { Measure } from '../domain/measure';

/** Words of the page that compares agencies, in Chinese. */
export const compareZh = {
	measure: '计法',
	measures: {
		count: '数值',
		share: '占本组合计',
		residents: '每万常住人口',
		staff: '每 10 名工作人员'
	} satisfies Record<Measure, string>,
	perUnit: { residents: (unit: string) => `${unit}/万人`, staff: (unit: string) => `${unit}/10 人` },
	rateStays: '比率本身已是相对数，不再换算。',
	noBase: { residents: '名录未列人口', staff: '名录未列编制' },
	zeroBase: '分母为零',
	outside: '不在本组',
	withBase: (value: string, count: string, base: string) => `${value}（${count}/${base}）`,
	shown: (n: number) => `并排显示 ${n} 个机关`,
	shownTop: (n: number) =>
		`没有选机关：显示本组中当年新收申请最多的 ${n} 个（没有列出的按报告份数）。可在上方选择最多 8 个。`,
	shownGroup: (n: number, of: number) =>
		n === of
			? `没有选机关：显示本组全部 ${n} 个。`
			: `没有选机关：显示本组 ${of} 个中的前 ${n} 个。可在上方选择最多 8 个。`,
	tooMany: (chosen: number, most: number) => `已选 ${chosen} 个机关，并排显示前 ${most} 个。`,
	nobody: '这一组没有机关。可换一个比较组，或在上方选择机关。',
	otherKinds: '所选机关类别不同：数值并列供参考，中位数和占比只按比较组计算。',
	group: '比较组',
	groupAbout: '中位数、占比和下方的变化表都按这一组计算；分组写在链接里，复制链接即可带走。',
	by: {
		kind: '整个类别',
		region: '同类同地区',
		size: '同类、新收申请数相近',
		near: '业务量最接近',
		picked: '自己挑选'
	},
	basis: '分组方式',
	anchor: '以哪个机关为准',
	count: '接近的机关数',
	from: '新收申请不少于',
	to: '不多于（空为不限）',
	sizeWrong: '上限不能小于下限；请输入整数。',
	members: '组内机关',
	memberCount: (n: number) => `${n} 个机关`,
	keep: '留在链接里',
	keepHint: '把这个比较组留在链接里，换组后可随时换回。',
	kept: '链接里的比较组',
	use: (name: string) => `换成：${name}`,
	drop: (name: string) => `从链接里去掉：${name}`,
	groupIgnored: (text: string) => `链接里的比较组“${text}”读不出来，已略过。`,
	groupEmpty: '这个比较组在本数据集里没有机关。',
	multiples: (metric: string, unit: string) => `${metric}：各机关逐年，同一刻度（${unit}）`,
	multiplesTitle: '各机关逐年',
	multiplesAbout: (group: string, members: number) => `灰线为比较组的中位数（${group}，${members} 个机关）`,
	legendOwn: '本机关',
	legendMedian: '比较组中位数',
	medianOf: (n: number, of: number) => `${n}/${of} 个机关有可比数值`,
	fewMedian: (n: number) => `可比机关不足 ${n} 个的年份不画中位数。`,
	shareNote: (from: number, to: number) =>
		from === to
			? `合计为组内 ${from} 份列出该项的报告之和，汇总报告已含的不重复计算。`
			: `合计为组内 ${from} 至 ${to} 份（各年不同）列出该项的报告之和，汇总报告已含的不重复计算。`,
	noBaseNote: {
		residents: '名录未列人口的机关和年份没有数值。',
		staff: '名录未列编制的机关和年份没有数值。'
	},
	median: '比较组中位数',
	table: (year: number) => `${year} 年主要指标并排`,
	tableAbout: (group: string) => `差值列：与所选基准相减；比较组为${group}`,
	reference: '差值基准',
	first: (name: string) => `第一个机关（${name}）`,
	groupMedian: '比较组中位数',
	metric: '指标',
	difference: '差值',
	points: '个百分点',
	base: '基准',
	beyond: '＊ 两个比率之差的 95% 纽科姆区间不含 0。',
	beyondMark: '95% 区间不含 0',
	tableSeveral: '表中同时作了多次比较，单个带 ＊ 的差异也可能只是偶然。',
	figure: (agency: string, metric: string, figure: string) => `${agency}，${metric}：${figure}，看出处`,
	smallNote: '灰色数字分母不足，仅供参考；分母过小的只列件数，不算差值。',
	csv: '下载 CSV',
	dataset: '数据集',
	nature: '数据性质',
	change: '一年之间的变化，是否超出偶然？',
	changeTitle: (metric: string, before: number, year: number) => `${metric}：${before} 年到 ${year} 年的变化`,
	changeAbout: (group: string) =>
		`${group}；差值附 95% 纽科姆区间，区间不含 0 的才说得上超出偶然；同时比较多个机关的，再看霍尔姆校正`,
	changeChart: (metric: string, before: number, year: number) =>
		`${metric}：${year} 年减 ${before} 年（百分点）`,
	rate: '比率',
	compareYear: '比较年份',
	yearPair: (before: number, year: number) => `${year} 比 ${before}`,
	changeSummary: (s: {
		fell: number;
		fellSure: number;
		rose: number;
		roseSure: number;
		same: number;
		of: number;
	}) =>
		`${s.of} 个机关可以比较：${s.fell} 个下降，其中 ${s.fellSure} 个超出偶然；${s.rose} 个上升，其中 ${s.roseSure} 个超出偶然` +
		(s.same === 0 ? '。' : `；${s.same} 个不变。`),
	notCompared: (n: number) => `另有 ${n} 个机关不作判断：样本不足、未列数值或没有报告，原因见表。`,
	silent: (n: number) => `组内还有 ${n} 个机关两年都没有报告，未列入。`,
	agency: '机关',
	yearOf: (year: number) => `${year} 年`,
	low: '区间下限',
	high: '区间上限',
	interval: '95% 区间',
	to95: (low: string, high: string) => `${low} 至 ${high}`,
	verdict: '判断',
	verdicts: { lower: '下降，超出偶然', higher: '上升，超出偶然', chance: '可能只是偶然' },
	holm: '霍尔姆 p',
	stands: '校正后仍成立',
	states: {
		small: '样本不足，仅供参考',
		few: '样本过少',
		'zero-base': '分母为零',
		missing: '未列数值',
		unreported: '缺报告',
		'no-share': '分子大于分母',
		cut: '口径中断，不比较'
	},
	cut: (year: number) => `这项比率的口径在 ${year} 年中断，前后不能比较。`,
	noRate: '这个数据集没有可以作此比较的比率。',
	oneYear: (year: number) => `数据从 ${year} 年开始，没有上一年可比。`,
	higher: '上升',
	lower: '下降',
	nothingToCompare: '没有两年都有足够件数、可以比较的机关。',
	greyNote: (n: number) => `灰色的分母不足 ${n} 件，不计入判断和校正。`,
	openAgency: '看这个机关',
	unnamed: '（未知机关）'
};

type Shape<T> = {
	[K in keyof T]: T[K] extends (...args: infer A) => string
		? (...args: A) => string
		: T[K] extends string
			? string
			: Shape<T[K]>;
};

/** What every language says on that page. */
export type CompareWords = Shape<typeof compareZh>;
