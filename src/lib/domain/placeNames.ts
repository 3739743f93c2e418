/** One place at the beginning of a name: a province, prefecture, city, county, district or banner. */
const PLACE =
	/^[^省市县区旗盟]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|州(?![市区县])|市(?!市(?![场政民容])|区(?!域))|县(?!市)|区|旗(?![区县镇乡])|盟)/;

/** A government above township level, by its name without the places before it. */
const GOVERNMENT = /^(?:人民)?政府$/;

/** A name whose first sign leaves the place out: 市教育局. */
const PLACE_SIGN = /^[省市州县区旗]/;
const PLACE_END = /[省市州县区旗盟]$/;

/** Below this many characters the end of a name is no name of its own. */
const LEAST_SHORT = 4;

/** Returns the places a name begins with, the largest first, and what is left of it. */
export function placesOfName(name: string): { places: string[]; rest: string } {
	const places: string[] = [];
	let rest = name;
	for (let place = PLACE.exec(rest)?.[0]; place !== undefined; place = PLACE.exec(rest)?.[0]) {
		places.push(place);
		rest = rest.slice(place.length);
	}
	return { places, rest };
}

/** Returns whether one name is the other with the place before it left out: 市教育局 of 云杉市教育局. */
export function isShortForm(short: string, long: string): boolean {
	if (short.length < LEAST_SHORT || short.length >= long.length || !long.endsWith(short)) return false;
	return PLACE_SIGN.test(short) || PLACE_END.test(long.slice(0, -short.length));
}

/**
 * Returns how near a government is to an agency whose name begins with its place: the number of places by which the
 * agency's name goes on at most, 0 for the nearest; null where the agency does not belong to it by name.
 */
export function distanceToGovernment(agency: string, government: string): number | null {
	const over = placesOfName(government);
	const own = placesOfName(agency);
	const place = over.places.at(-1);
	if (place === undefined || !GOVERNMENT.test(over.rest)) return null;
	const at = own.places.lastIndexOf(place);
	if (at < 0) return null;
	const above = over.places.at(-2);
	if (above !== undefined && at > 0 && own.places[at - 1] !== above) return null;
	const below = own.places.length - 1 - at;
	return below === 0 && GOVERNMENT.test(own.rest) ? null : below;
}
