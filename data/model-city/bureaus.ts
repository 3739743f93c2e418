/** What a municipal organ does in a middling year: the scale of its figures, nothing more. */
export interface Work {
	/** Applications received. */
	requests: number;
	/** Share of answers that disclose in full or in part. */
	open: number;
	/** Items in its list and decisions a year: licences, other services, penalties, coercion. */
	licence: readonly [number, number];
	service: readonly [number, number];
	penalty: readonly [number, number];
	coercion: readonly [number, number];
	/** Fee items and fees a year in 万元. */
	fee: readonly [number, number];
	/** Normative documents a year. */
	norm: number;
	/** Items released a year. */
	items: number;
	staff: number;
	/** Weight of businesses among applicants, 1 = usual. */
	business: number;
	/** Weight of petitions and complaints among applications, 1 = usual. */
	petition: number;
	press: number;
	procure: number;
}

export interface Bureau {
	id: string;
	zh: string;
	en: string;
	work: Work;
	names?: string;
	from?: number;
	to?: number;
}

const QUIET: Work = {
	requests: 5,
	open: 0.5,
	licence: [0, 0],
	service: [0, 0],
	penalty: [0, 0],
	coercion: [0, 0],
	fee: [0, 0],
	norm: 1,
	items: 500,
	staff: 40,
	business: 1,
	petition: 1,
	press: 0,
	procure: 4
};

function bureau(id: string, zh: string, en: string, work: Partial<Work>, life: Partial<Bureau> = {}): Bureau {
	return { id, zh, en, work: { ...QUIET, ...work }, ...life };
}

/** Returns the scale of figures of an organ whose work is not told in detail. */
export function quietWork(work: Partial<Work>): Work {
	return { ...QUIET, ...work };
}

// prettier-ignore
/** The departments of the city government. */
export const BUREAUS: readonly Bureau[] = [
	bureau('drc', '发展和改革委员会', 'Development and Reform Commission', { requests: 46, open: 0.55, licence: [6, 310], service: [11, 640], penalty: [14, 3], norm: 5, items: 1450, staff: 118, business: 3, press: 3 }),
	bureau('edu', '教育局', 'Education Bureau', { requests: 58, open: 0.52, licence: [7, 420], service: [16, 38_400], penalty: [19, 5], fee: [3, 1840], norm: 5, items: 3600, staff: 96, press: 3, procure: 22 }),
	bureau('sci', '科学技术局', 'Science and Technology Bureau', { requests: 7, open: 0.62, licence: [1, 46], service: [6, 310], norm: 2, items: 640, staff: 42, business: 3 }),
	bureau('iit', '工业和信息化局', 'Industry and Information Technology Bureau', { requests: 14, open: 0.54, licence: [2, 38], service: [8, 190], penalty: [12, 2], norm: 3, items: 980, staff: 71, business: 3, press: 1 }),
	bureau('ethnic', '民族宗教事务局', 'Ethnic and Religious Affairs Bureau', { requests: 2.4, open: 0.45, licence: [9, 34], service: [4, 60], penalty: [15, 0], norm: 0.4, items: 290, staff: 24 }),
	bureau('psb', '公安局', 'Public Security Bureau', { requests: 262, open: 0.31, licence: [24, 386_000], service: [41, 212_000], penalty: [318, 64_800], coercion: [36, 15_700], fee: [6, 5120], norm: 4, items: 5200, staff: 2860, petition: 2.6, press: 7, procure: 64 }),
	bureau('civil', '民政局', 'Civil Affairs Bureau', { requests: 21, open: 0.58, licence: [5, 260], service: [22, 5100], penalty: [24, 7], coercion: [3, 1], norm: 3, items: 1240, staff: 66, press: 1 }),
	bureau('justice', '司法局', 'Justice Bureau', { requests: 32, open: 0.44, licence: [8, 510], service: [18, 7600], penalty: [17, 4], fee: [1, 96], norm: 2, items: 1120, staff: 88, petition: 1.8 }),
	bureau('fin', '财政局', 'Finance Bureau', { requests: 38, open: 0.57, licence: [2, 140], service: [9, 420], penalty: [16, 6], norm: 6, items: 1780, staff: 124, business: 2, press: 1, procure: 12 }),
	bureau('hrss', '人力资源和社会保障局', 'Human Resources and Social Security Bureau', { requests: 148, open: 0.47, licence: [6, 1320], service: [64, 184_000], penalty: [29, 96], coercion: [2, 14], fee: [2, 512], norm: 7, items: 4100, staff: 182, petition: 1.6, press: 4, procure: 14 }),
	bureau('nrp', '自然资源和规划局', 'Natural Resources and Planning Bureau', { requests: 236, open: 0.63, licence: [14, 2860], service: [37, 146_000], penalty: [58, 118], coercion: [5, 9], fee: [4, 6900], norm: 6, items: 3900, staff: 236, business: 2, petition: 0.8, press: 3, procure: 30 }),
	bureau('eco', '生态环境局', 'Ecology and Environment Bureau', { requests: 74, open: 0.59, licence: [12, 740], service: [13, 1960], penalty: [142, 286], coercion: [11, 42], fee: [1, 28], norm: 3, items: 6100, staff: 164, business: 2, press: 6, procure: 26 }),
	bureau('housing', '住房和城乡建设局', 'Housing and Urban-Rural Development Bureau', { requests: 318, open: 0.5, licence: [13, 3480], service: [42, 28_600], penalty: [164, 172], coercion: [4, 6], fee: [2, 2350], norm: 8, items: 3300, staff: 158, petition: 1.3, press: 3, procure: 24 }),
	bureau('urban', '城市管理局', 'Urban Management Bureau', { requests: 96, open: 0.43, licence: [9, 5200], service: [7, 880], penalty: [126, 7450], coercion: [12, 940], fee: [2, 3180], norm: 3, items: 1900, staff: 312, petition: 1.9, press: 2, procure: 34 }),
	bureau('transport', '交通运输局', 'Transport Bureau', { requests: 63, open: 0.56, licence: [21, 18_900], service: [33, 41_000], penalty: [186, 5360], coercion: [14, 305], fee: [2, 640], norm: 4, items: 2350, staff: 198, press: 3, procure: 38 }),
	bureau('water', '水务局', 'Water Affairs Bureau', { requests: 34, open: 0.6, licence: [15, 420], service: [9, 510], penalty: [63, 41], coercion: [16, 5], fee: [2, 1260], norm: 2, items: 1350, staff: 84, press: 1, procure: 18 }),
	bureau('agri', '农业农村局', 'Agriculture and Rural Affairs Bureau', { requests: 52, open: 0.55, licence: [26, 1850], service: [31, 9700], penalty: [124, 152], coercion: [21, 16], norm: 4, items: 2150, staff: 134, press: 2, procure: 20 }),
	bureau('commerce', '商务局', 'Commerce Bureau', { requests: 17, open: 0.5, licence: [4, 210], service: [12, 760], penalty: [28, 11], norm: 3, items: 960, staff: 62, business: 2.5, press: 2 }),
	bureau('culture', '文化广电旅游局', 'Culture, Broadcasting and Tourism Bureau', { requests: 24, open: 0.57, licence: [22, 640], service: [14, 1320], penalty: [96, 58], coercion: [6, 3], norm: 2, items: 2700, staff: 92, press: 5, procure: 16 }, { names: '屏澜市文化广电旅游体育局' }),
	bureau('sport', '体育局', 'Sports Bureau', { requests: 4, open: 0.6, licence: [3, 62], service: [4, 180], norm: 1, items: 820, staff: 31, press: 2, procure: 8 }, { from: 2022 }),
	bureau('health', '卫生健康委员会', 'Health Commission', { requests: 67, open: 0.48, licence: [25, 6300], service: [29, 11_800], penalty: [212, 540], coercion: [9, 13], fee: [3, 870], norm: 4, items: 3450, staff: 146, petition: 1.4, press: 11, procure: 28 }),
	bureau('veterans', '退役军人事务局', 'Veterans Affairs Bureau', { requests: 26, open: 0.38, service: [11, 7400], norm: 1, items: 610, staff: 38, petition: 2.2 }),
	bureau('emergency', '应急管理局', 'Emergency Management Bureau', { requests: 15, open: 0.53, licence: [7, 1150], service: [6, 320], penalty: [134, 210], coercion: [7, 18], fee: [1, 74], norm: 2, items: 2480, staff: 79, press: 4, procure: 10 }),
	bureau('audit', '审计局', 'Audit Bureau', { requests: 8, open: 0.4, norm: 0.6, items: 360, staff: 85 }),
	bureau('foreign', '外事办公室', 'Foreign Affairs Office', { requests: 1.2, open: 0.5, service: [3, 410], norm: 0.2, items: 270, staff: 19 }),
	bureau('sasac', '国有资产监督管理委员会', 'State-owned Assets Supervision and Administration Commission', { requests: 18, open: 0.36, service: [2, 24], norm: 1.4, items: 520, staff: 44, petition: 1.5 }),
	bureau('market', '市场监督管理局', 'Market Regulation Bureau', { requests: 187, open: 0.42, licence: [18, 92_400], service: [24, 36_500], penalty: [486, 18_200], coercion: [27, 860], fee: [1, 420], norm: 4, items: 4700, staff: 428, business: 2, petition: 3.4, press: 3, procure: 20 }),
	bureau('stats', '统计局', 'Statistics Bureau', { requests: 6, open: 0.7, service: [2, 96], penalty: [6, 9], norm: 0.3, items: 740, staff: 58 }),
	bureau('medins', '医疗保障局', 'Healthcare Security Bureau', { requests: 23, open: 0.58, service: [21, 87_000], penalty: [8, 34], norm: 4, items: 1180, staff: 47, press: 2 }),
	bureau('petition', '信访局', 'Petition Bureau', { requests: 41, open: 0.3, norm: 0.3, items: 240, staff: 33, petition: 4 }),
	bureau('data', '数据局', 'Data Bureau', { requests: 9, open: 0.55, service: [4, 130], norm: 2, items: 1260, staff: 41, business: 3, procure: 11 }, { names: '屏澜市大数据局' }),
	bureau('approval', '行政审批服务局', 'Administrative Approval Service Bureau', { requests: 29, open: 0.64, licence: [138, 71_600], service: [62, 58_300], norm: 2, items: 2960, staff: 104, business: 3, press: 1, procure: 9 }),
	bureau('locfin', '地方金融监督管理局', 'Local Financial Supervision Bureau', { requests: 12, open: 0.37, licence: [3, 16], penalty: [9, 1], norm: 1.6, items: 430, staff: 29, business: 2, petition: 1.8 }, { to: 2023 }),
	bureau('rural', '乡村振兴局', 'Rural Revitalisation Bureau', { requests: 9, open: 0.61, service: [3, 280], norm: 1.2, items: 890, staff: 36 }, { names: '屏澜市扶贫开发办公室', to: 2023 }),
	bureau('forest', '林业局', 'Forestry Bureau', { requests: 22, open: 0.62, licence: [19, 930], service: [8, 440], penalty: [71, 63], coercion: [10, 4], fee: [1, 310], norm: 2, items: 1020, staff: 68 }),
	bureau('parks', '园林绿化局', 'Parks and Greening Bureau', { requests: 13, open: 0.58, licence: [5, 380], service: [3, 70], penalty: [12, 8], norm: 0.8, items: 560, staff: 52, procure: 12 }),
	bureau('airdef', '人民防空办公室', 'Civil Air Defence Office', { requests: 8, open: 0.49, licence: [4, 190], service: [3, 150], penalty: [10, 2], fee: [1, 4380], norm: 0.7, items: 330, staff: 34 }),
	bureau('affairs', '机关事务管理局', 'Government Offices Administration', { requests: 6, open: 0.48, norm: 0.8, items: 310, staff: 57, procure: 31 }),
	bureau('invest', '投资促进局', 'Investment Promotion Bureau', { requests: 3, open: 0.52, norm: 0.6, items: 480, staff: 35, business: 4, press: 2 }),
	bureau('grain', '粮食和物资储备局', 'Grain and Material Reserves Bureau', { requests: 4, open: 0.56, licence: [1, 12], service: [3, 40], penalty: [18, 6], norm: 0.9, items: 410, staff: 37 })
];
