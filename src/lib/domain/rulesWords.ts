/* Wordings that rules on a report's own text look for: names of websites and stations, numbers of documents. */

/** A run of text up to the name of a website, station or newspaper; the first group is what stands before its ending. */
export const MEDIA_NAME =
	/([\p{Script=Han}]{1,12}?)(网(?![站络上友页民格点址办信吧])|电视台|广播台|电台|频道)/gu;

/** Characters that no name contains: a name begins behind the last of them. */
export const BEFORE_NAME = /^.*(?:[和及与等在为以向由或]|通过|利用|依托|完善|借助|发挥|登录|建设)/u;

/** The place a short name leaves out. */
export const PLACE_SIGN = /^[省市县区州旗]/u;

/** Names so general that one with a place and one without need not mean the same: 市政府网 and 政府网. */
export const GENERAL_NAME = /^(?:人民)?(?:政府|政务|门户|公开|信息|官方|教育|互联|外)/u;

/** A numbered document: series of letters (1), year (2), number (3). Matched with half-width brackets. */
export const DOCUMENT_NUMBER = /([\p{Script=Han}]{2,10})[[(〔【]((?:19|20)\d\d)[\])〕】]第?(\d{1,3})号/gu;

/** A series of normative documents by its letters: 牡教规字, 云政规. */
export const NORMATIVE_SERIES = /规(?:字|发|函|办)?$/u;

/** How many decimals a header asks for: 保留四位小数. The first group is the number. */
export const DECIMALS_ASKED = /(?:保留|精确到?(?:小数点后)?|取)([一二两三四五六]|\d)位(?:小数)?/;

export const DECIMAL_NUMERALS: Readonly<Record<string, number>> = {
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6
};
