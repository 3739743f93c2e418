/** One invented agency of the chart examples: kind, full and short Chinese name, English name. */
export interface ExampleName {
	kind: string;
	zh: string;
	short: string;
	en: string;
}

const BUREAUS: [string, string][] = [
	['教育', 'Education'],
	['财政', 'Finance'],
	['公安', 'Public Security'],
	['民政', 'Civil Affairs'],
	['司法', 'Justice'],
	['人力资源和社会保障', 'Human Resources and Social Security'],
	['自然资源和规划', 'Natural Resources and Planning'],
	['生态环境', 'Ecology and Environment'],
	['住房和城乡建设', 'Housing and Urban-Rural Development'],
	['交通运输', 'Transport'],
	['水务', 'Water Affairs'],
	['农业农村', 'Agriculture and Rural Affairs'],
	['商务', 'Commerce'],
	['文化广电和旅游', 'Culture, Broadcasting and Tourism'],
	['卫生健康', 'Health'],
	['应急管理', 'Emergency Management'],
	['审计', 'Audit'],
	['市场监督管理', 'Market Regulation'],
	['体育', 'Sports'],
	['统计', 'Statistics'],
	['医疗保障', 'Healthcare Security'],
	['城市管理综合行政执法', 'Urban Management and Law Enforcement'],
	['政务服务和大数据管理', 'Government Services and Data'],
	['地方金融监督管理', 'Local Financial Supervision']
];

const SHORT: Record<string, string> = {
	人力资源和社会保障: '人社局',
	自然资源和规划: '资规局',
	住房和城乡建设: '住建局',
	文化广电和旅游: '文旅局',
	卫生健康: '卫健局',
	市场监督管理: '市监局',
	城市管理综合行政执法: '城管局',
	政务服务和大数据管理: '数据局',
	地方金融监督管理: '金融局',
	生态环境: '环境局',
	交通运输: '交通局',
	农业农村: '农业局',
	应急管理: '应急局',
	医疗保障: '医保局'
};

const TOWNS =
	'云杉、白石、青浦桥、南塘、松岭、双溪、大河口、柳林、金沙、平湖、北渡、新渠、石门、长岗、东营盘、梅园'.split(
		'、'
	);

/** Invented agencies of an invented city: bureaus first, then counties, then townships; 72 in all. */
export const EXAMPLE_NAMES: readonly ExampleName[] = [
	...BUREAUS.map(([zh, en]) => ({
		kind: 'bureau',
		zh: `镜湖市${zh}局`,
		short: SHORT[zh] ?? `${zh}局`,
		en: `Jinghu Bureau of ${en}`
	})),
	...TOWNS.map((town, i) => ({
		kind: 'government',
		zh: `${town}${i % 3 === 0 ? '县' : '区'}人民政府`,
		short: `${town}${i % 3 === 0 ? '县' : '区'}`,
		en: `Government of County ${i + 1}`
	})),
	...[...TOWNS, ...TOWNS].map((town, i) => ({
		kind: 'township',
		zh: `${town}${i < TOWNS.length ? '镇' : '街道'}${i < TOWNS.length ? '人民政府' : '办事处'}`,
		short: `${town}${i < TOWNS.length ? '镇' : '街道'}`,
		en: `${i < TOWNS.length ? 'Town' : 'Street office'} ${i + 1}`
	}))
];

/** Names that are too long for any label, or hostile. */
export const LONG_NAMES: readonly ExampleName[] = [
	{
		kind: 'bureau',
		zh: '镜湖市人民政府驻南方沿海地区经济技术协作与对外联络服务中心办公室（挂招商引资促进局牌子）',
		short: '驻南方沿海地区经济技术协作与对外联络服务中心办公室',
		en: 'Jinghu Municipal Office for Economic and Technical Cooperation, External Liaison and Investment Promotion in the Southern Coastal Region'
	},
	{
		kind: 'bureau',
		zh: '<img src=x onerror=alert(1)>&"局\'',
		short: '<img src=x onerror=alert(1)>',
		en: '<script>alert("x")</script> {a|b} Bureau'
	}
];

/** Where the examples' figures come from. */
export const EXAMPLE_SOURCE = { zh: '图表样例，数据虚构', en: 'Chart examples, invented figures' };

/** What each example shows. */
export const EXAMPLE_LABELS = {
	'trend-bureaus': { zh: '趋势：一类机关，选三个', en: 'Trend: one kind, three chosen' },
	'trend-all': { zh: '趋势：72 个机关，标记一个', en: 'Trend: 72 agencies, one marked' },
	'trend-many': { zh: '趋势：400 个机关', en: 'Trend: 400 agencies' },
	'trend-six': { zh: '趋势：六条线挤在一起', en: 'Trend: six lines close together' },
	'trend-eight': { zh: '趋势：选八个', en: 'Trend: eight chosen' },
	'trend-rate': { zh: '趋势：比率与小样本', en: 'Trend: a rate with small samples' },
	'trend-soft': { zh: '趋势：口径调整（虚线）', en: 'Trend: a soft break (dashed)' },
	'trend-cut': { zh: '趋势：口径中断，两处分界', en: 'Trend: cut by two breaks' },
	'trend-year': { zh: '趋势：只有一年', en: 'Trend: one year only' },
	'trend-gaps': { zh: '趋势：缺报告与孤点', en: 'Trend: gaps and lone points' },
	'trend-long': { zh: '趋势：长名称与特殊字符', en: 'Trend: long and hostile names' },
	'trend-zero': { zh: '趋势：全部为零', en: 'Trend: all zero' },
	'trend-empty': { zh: '趋势：没有数值', en: 'Trend: nothing to draw' },
	'ranking-count': { zh: '排名：件数，名次并列', en: 'Ranking: a count with ties' },
	'ranking-rate': { zh: '排名：比率、小样本、无数值', en: 'Ranking: a rate, small samples, no figures' },
	'ranking-many': { zh: '排名：分页（72 个机关）', en: 'Ranking: pages (72 agencies)' },
	'ranking-long': { zh: '排名：长名称与特殊字符', en: 'Ranking: long and hostile names' },
	'ranking-empty': { zh: '排名：没有数值', en: 'Ranking: nothing to draw' },
	'heat-count': { zh: '热力图：件数，缺报告、未列数值、零', en: 'Heat map: a count; none, not given, zero' },
	'heat-rate': { zh: '热力图：比率与小样本', en: 'Heat map: a rate with small samples' },
	'heat-many': { zh: '热力图：分页（72 个机关）', en: 'Heat map: pages (72 agencies)' },
	'heat-year': { zh: '热力图：只有一年', en: 'Heat map: one year only' },
	'heat-empty': { zh: '热力图：没有数值', en: 'Heat map: nothing to draw' },
	'outcomes-groups': { zh: '办理结果：六类', en: 'Results: six groups' },
	'outcomes-rows': { zh: '办理结果：表格各行', en: 'Results: rows of the form' },
	'outcomes-gaps': { zh: '办理结果：缺项与零', en: 'Results: gaps and zeros' },
	'outcomes-empty': { zh: '办理结果：没有数值', en: 'Results: nothing to draw' },
	'disputes-full': { zh: '复议诉讼：七年', en: 'Disputes: seven years' },
	'disputes-gaps': { zh: '复议诉讼：缺项', en: 'Disputes: gaps' },
	'disputes-empty': { zh: '复议诉讼：没有数值', en: 'Disputes: nothing to draw' },
	'problems-full': { zh: '问题主题：七年', en: 'Problems: seven years' },
	'problems-empty': { zh: '问题主题：没有问题', en: 'Problems: nothing to draw' },
	'repeats-full': { zh: '年年出现的问题：各种情况', en: 'Problems that come back: every state' },
	'repeats-many': { zh: '年年出现的问题：分页', en: 'Problems that come back: pages' },
	'repeats-empty': { zh: '年年出现的问题：没有', en: 'Problems that come back: none' },
	'filing-full': { zh: '报告发布：各种情况', en: 'Filing: every state' },
	'filing-many': { zh: '报告发布：分页（72 个机关）', en: 'Filing: pages (72 agencies)' },
	'filing-unlisted': { zh: '报告发布：名录未列的年度', en: 'Filing: years the roster does not list' },
	'filing-empty': { zh: '报告发布：没有名录', en: 'Filing: no roster' },
	'scores-full': { zh: '评分：得分构成、名次范围、不排名', en: 'Scores: parts, bands of ranks, no rank' },
	'scores-many': { zh: '评分：十个指标，分页', en: 'Scores: ten indicators, pages' },
	'scores-long': { zh: '评分：长名称与特殊字符', en: 'Scores: long and hostile names' },
	'scores-one': { zh: '评分：只有一个机关', en: 'Scores: one agency only' },
	'scores-empty': { zh: '评分：没有机关', en: 'Scores: no agency' },
	'place-full': { zh: '机关卡片：在同类中的位置', en: 'Agency card: place among its kind' },
	'place-gaps': {
		zh: '机关卡片：同类少、样本小、未列数值',
		en: 'Agency card: few peers, small samples, no figure'
	},
	'place-empty': { zh: '机关卡片：没有报告', en: 'Agency card: no report' },
	'strip-full': { zh: '机关卡片：历年指标', en: 'Agency card: metrics over the years' },
	'strip-gaps': {
		zh: '机关卡片：缺年、小样本、长名称',
		en: 'Agency card: gaps, small samples, a hostile name'
	},
	'strip-empty': { zh: '机关卡片：没有数值', en: 'Agency card: no figures' },
	'multiples-count': { zh: '并排：件数，六个机关', en: 'Side by side: a count, six agencies' },
	'multiples-rate': {
		zh: '并排：比率与小样本，八个机关',
		en: 'Side by side: a rate with small samples, eight agencies'
	},
	'multiples-staff': {
		zh: '并排：每 10 名工作人员，有的没有编制数',
		en: 'Side by side: per 10 staff, some without'
	},
	'multiples-long': {
		zh: '并排：长名称、缺年、没有中位数',
		en: 'Side by side: hostile names, gaps, no median'
	},
	'multiples-empty': { zh: '并排：没有数值', en: 'Side by side: nothing to draw' },
	'difference-full': { zh: '变化：差值与区间', en: 'Change: differences with intervals' },
	'difference-many': { zh: '变化：分页（72 个机关）', en: 'Change: pages (72 agencies)' },
	'difference-empty': { zh: '变化：件数都太少', en: 'Change: too few cases everywhere' }
} as const;

export type ExampleId = keyof typeof EXAMPLE_LABELS;
