/** An invented county-level area of the invented city and its townships. */
export interface County {
	id: string;
	zh: string;
	en: string;
	people: number;
	/** Yearly change of the population, as a share. */
	growth: number;
	/** Whether the office of its government files a report of its own in this dataset. */
	office: boolean;
	/** Size of its departments, relative to a middling county. */
	size: number;
	townships: { id: string; zh: string; en: string; people: number; requests: number }[];
}

export const CITY = { id: 'pinglan', zh: '屏澜市', en: 'Pinglan' };

function town(id: string, zh: string, en: string, people: number, requests: number) {
	return { id, zh, en, people, requests };
}

/** The three districts and five counties, with the townships and streets that file reports. */
export const COUNTIES: readonly County[] = [
	{
		id: 'chengting',
		zh: '澄汀区',
		en: 'Chengting District',
		people: 612_400,
		growth: 0.011,
		office: true,
		size: 1.75,
		townships: [
			town('wangxie', '望榭街道', 'Wangxie Street', 96_300, 11),
			town('liudi', '柳笛街道', 'Liudi Street', 71_800, 6),
			town('wuying', '梧影街道', 'Wuying Street', 58_200, 4)
		]
	},
	{
		id: 'qiyan',
		zh: '栖雁区',
		en: 'Qiyan District',
		people: 485_900,
		growth: 0.007,
		office: true,
		size: 1.3,
		townships: [
			town('luwei', '橹尾街道', 'Luwei Street', 64_500, 7),
			town('shijiang', '石桨镇', 'Shijiang Town', 47_100, 9)
		]
	},
	{
		id: 'shushi',
		zh: '漱石区',
		en: 'Shushi District',
		people: 338_700,
		growth: 0.002,
		office: false,
		size: 0.85,
		townships: [
			town('zhenshi', '砧石街道', 'Zhenshi Street', 42_600, 3),
			town('diaoji', '钓矶镇', 'Diaoji Town', 35_900, 5)
		]
	},
	{
		id: 'jiling',
		zh: '霁岭县',
		en: 'Jiling County',
		people: 421_300,
		growth: -0.006,
		office: false,
		size: 0.95,
		townships: [
			town('jiaopo', '椒坡镇', 'Jiaopo Town', 51_400, 4),
			town('tailing', '苔岭乡', 'Tailing Township', 18_700, 1)
		]
	},
	{
		id: 'chutian',
		zh: '楮田县',
		en: 'Chutian County',
		people: 368_500,
		growth: -0.009,
		office: false,
		size: 0.6,
		townships: [town('zhiwu', '纸坞乡', 'Zhiwu Township', 16_200, 0.7)]
	},
	{
		id: 'yuyin',
		zh: '榆荫县',
		en: 'Yuyin County',
		people: 297_600,
		growth: -0.008,
		office: false,
		size: 0.45,
		townships: [town('huaipeng', '槐棚镇', 'Huaipeng Town', 33_800, 2)]
	},
	{
		id: 'luhui',
		zh: '鹭洄县',
		en: 'Luhui County',
		people: 351_200,
		growth: -0.004,
		office: false,
		size: 0.7,
		townships: [
			town('zengdu', '罾渡镇', 'Zengdu Town', 40_300, 3),
			town('lupeng', '芦篷乡', 'Lupeng Township', 21_500, 1)
		]
	},
	{
		id: 'huping',
		zh: '槲坪县',
		en: 'Huping County',
		people: 204_800,
		growth: -0.013,
		office: false,
		size: 0.3,
		townships: [town('tanke', '炭窠乡', 'Tanke Township', 9_600, 0.4)]
	}
];
