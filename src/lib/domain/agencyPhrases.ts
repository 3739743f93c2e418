/* How names of agencies are built: what may be left out, what kind of agency a name shows (domain notes, agencies). */

/** Endings that mean the same body, longest first: [as written, as compared]. */
export const SAME_BODY: readonly (readonly [RegExp, string])[] = [
	[/人民政府办公厅\(室\)$/, '人民政府办公室'],
	[/政府办公厅$/, '政府办公厅'],
	[/街道办事处$/, '街道'],
	[/管理委员会$/, '管委会'],
	[/(乡|镇)人民政府$/, '$1'],
	[/(乡|镇)政府$/, '$1'],
	[/(市|区|县|州|盟|旗|省)政府$/, '$1人民政府']
];

/** A year that stands before or after the name by mistake. */
export const STRAY_YEAR = /^(?:19|20)\d{2}年?度?|(?:19|20)\d{2}年?度?$/g;

/** Names of the places a name may begin with; comparing without them finds the short form. */
export const PLACE_PREFIX = /^(?:[^省市县区]{2,8}(?:省|自治区))?(?:[^省市县区]{2,6}(?:市|自治州|地区|盟))?/;

/** Kinds and levels by how a name ends, the first that fits. `level` null = the name does not show it. */
export const KIND_BY_NAME: readonly { pattern: RegExp; kind: string; level: string | null }[] = [
	{ pattern: /(乡|镇)(人民政府|政府)?$/, kind: 'township', level: 'township' },
	{ pattern: /街道(办事处|办)?$/, kind: 'township', level: 'township' },
	{ pattern: /(政府)(办公厅|办公室|办公厅\(室\))$/, kind: 'gov_office', level: null },
	{ pattern: /(省|自治区)(人民)?政府$/, kind: 'government', level: 'province' },
	{ pattern: /(自治州|盟)(人民)?政府$/, kind: 'government', level: 'city' },
	{ pattern: /(县|旗|区)(人民)?政府$/, kind: 'government', level: 'county' },
	{ pattern: /(市)(人民)?政府$/, kind: 'government', level: 'city' },
	{
		pattern: /(开发区|高新区|园区|新区|保税区|示范区|管理区|风景区|旅游区|景区|度假区)(管理委员会|管委会)$/,
		kind: 'zone',
		level: null
	},
	{ pattern: /(管理委员会|管委会)$/, kind: 'zone', level: null },
	{
		pattern: /(税务|气象|海关|烟草专卖|海事|出入境边防检查).{0,3}(局|关|站|海关)$/,
		kind: 'vertical',
		level: null
	},
	{ pattern: /(生态环境|自然资源|公安).{0,2}.{0,8}分局$/, kind: 'vertical', level: null },
	{ pattern: /国家税务总局.+$/, kind: 'vertical', level: null },
	{
		pattern: /(医院|学校|大学|学院|研究院|研究所|图书馆|博物馆|档案馆|供水公司|有限公司|集团)$/,
		kind: 'institution',
		level: null
	},
	{
		pattern: /(局|委员会|委|厅|办公室|办|中心|处|支队|总队|法院|检察院|院|署|队|站|所)$/,
		kind: 'bureau',
		level: null
	}
];

/** Levels by how a name begins, for agencies whose ending does not show it. */
export const LEVEL_BY_NAME: readonly { pattern: RegExp; level: string }[] = [
	{ pattern: /^.{2,10}?(省|自治区)[^市县区]*(厅|局|委员会|办公厅|办公室)$/, level: 'province' },
	{ pattern: /(市|州|盟|地区).{1,8}(县|区|旗).+/, level: 'county' },
	{ pattern: /^[^市]{1,8}(县|区|旗).+/, level: 'county' },
	{ pattern: /^[^市]{1,10}(市|州|盟|地区).+/, level: 'city' }
];

/** A government above township level: by law its report contains its members' figures (domain notes, hierarchy). */
export const AGGREGATE_NAME = /(省|自治区|市|县|区|州|盟|旗)(人民)?政府$/;
