import { describe, expect, it } from 'vitest';
import { distanceToGovernment, isShortForm, placesOfName } from '../../src/lib/domain/placeNames';

describe('the places in a name', () => {
	it('are those it begins with, the largest first', () => {
		const places = (name: string) => placesOfName(name).places;
		expect(places('青岚市河湾区水务局')).toEqual(['青岚市', '河湾区']);
		expect(places('杭州市西湖区人民政府')).toEqual(['杭州市', '西湖区']);
		expect(places('凉山彝族自治州财政局')).toEqual(['凉山彝族自治州']);
		expect(places('青岚市市场监督管理局')).toEqual(['青岚市']);
		expect(places('水务局')).toEqual([]);
		expect(placesOfName('通州区人民政府')).toEqual({ places: ['通州区'], rest: '人民政府' });
	});

	it('may be left out of a short form, whole places only', () => {
		expect(isShortForm('河湾区水务局', '青岚市河湾区水务局')).toBe(true);
		expect(isShortForm('市教育局', '云杉市教育局')).toBe(true);
		expect(isShortForm('水务局', '青岚市水务局')).toBe(false);
		expect(isShortForm('农村局发展处', '农业农村局发展处')).toBe(false);
		expect(isShortForm('青岚市水务局', '青岚市水务局')).toBe(false);
	});
});

describe('a government', () => {
	it('has the agencies of its place under it, the nearest government first', () => {
		const near = (name: string) => [
			distanceToGovernment(name, '青岚市河湾区人民政府'),
			distanceToGovernment(name, '青岚市人民政府')
		];
		expect(near('青岚市河湾区水务局')).toEqual([0, 1]);
		expect(near('河湾区柳溪镇人民政府')).toEqual([0, null]);
		expect(near('青岚市水务局')).toEqual([null, 0]);
		expect(near('青岚市河湾区人民政府')).toEqual([null, 1]);
		expect(near('青岚市河湾区人民政府办公室')).toEqual([0, 1]);
	});

	it('has no agency of a place of the same name elsewhere, and a bureau has none at all', () => {
		expect(distanceToGovernment('云杉市鼓楼区水务局', '青岚市鼓楼区人民政府')).toBeNull();
		expect(distanceToGovernment('青岚市水务局', '青岚市教育局')).toBeNull();
	});
});
