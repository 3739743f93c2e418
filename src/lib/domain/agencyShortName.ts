import { PLACE_PREFIX } from './agencyPhrases';

/** What is left of a government's name without its place says nothing. */
const BARE_GOVERNMENT = /^(人民)?政府/;

/** Returns an agency's name without the province and city it begins with, or the name itself where too little is left. */
export function shortAgencyName(name: string): string {
	const short = name.replace(PLACE_PREFIX, '');
	return [...short].length < 3 || BARE_GOVERNMENT.test(short) ? name : short;
}
