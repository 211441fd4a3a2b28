import { expect, test } from 'vitest';
import { areaFilter, areaSquareMetres, distanceMetres, lengthMetres } from './measure';

test('a degree of latitude is 111.2 km', () => {
  expect(distanceMetres([35, 36], [35, 37])).toBeCloseTo(111_195, -1);
});

test('a line is as long as its parts', () => {
  expect(lengthMetres([[35, 36], [35, 36.5], [35, 37]])).toBeCloseTo(111_195, -1);
  expect(lengthMetres([[35, 36]])).toBe(0);
});

test('a small square has the area of its sides, whichever way it is drawn', () => {
  const side = 0.01;
  const square: [number, number][] = [[35, 37], [35 + side, 37], [35 + side, 37 + side], [35, 37 + side]];
  const expected = distanceMetres([35, 37], [35, 37 + side]) * distanceMetres([35, 37.005], [35 + side, 37.005]);
  expect(areaSquareMetres(square) / expected).toBeCloseTo(1, 3);
  expect(areaSquareMetres([...square].reverse())).toBeCloseTo(areaSquareMetres(square), 3);
  expect(areaSquareMetres(square.slice(0, 2))).toBe(0);
});

test('an area is written as the service filters by it', () => {
  expect(areaFilter([[35, 37], [35.1, 37], [35, 37.1]])).toBe(
    'S_INTERSECTS(geometry,POLYGON((35.000000 37.000000,35.100000 37.000000,35.000000 37.100000,35.000000 37.000000)))',
  );
});
