import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, isoDateFrom, weekday } from '../../../../shared/domain/civil-date.ts';
import { easterSunday } from '../../../../shared/domain/easter.ts';

/**
 * The rule of the church as its tables give it: the Sunday after the full moon of 21 March or later, the moon by golden
 * number and epact (Clavius, as Knuth writes it down in The Art of Computer Programming, 1.3.2, exercise 14).
 */
function byTheTables(year: number): IsoDate {
  const goldenNumber = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (((11 * goldenNumber + 20 + moonCorrection - droppedLeapYears) % 30) + 30) % 30;
  const moonIsLate = epact === 24 || (epact === 25 && goldenNumber > 11);
  const moon = 44 - (moonIsLate ? epact + 1 : epact);
  const fullMoon = addDays(isoDateFrom(year, 3, 1) as IsoDate, (moon < 21 ? moon + 30 : moon) - 1);
  return addDays(fullMoon, 7 - (weekday(fullMoon) % 7));
}

describe('easterSunday', () => {
  it.each([['1943-04-25'], ['1954-04-18'], ['1981-04-19'], ['2049-04-18'], ['2076-04-19']])(
    'keeps to the exceptions of the tables in %s',
    (day) => {
      expect([easterSunday(Number(day.slice(0, 4))), byTheTables(Number(day.slice(0, 4)))]).toEqual([day, day]);
    },
  );

  it('is what the tables say in every legal year', () => {
    const years = Array.from({ length: 2_200 - 1_900 + 1 }, (_, index) => 1_900 + index);
    expect(years.filter((year) => easterSunday(year) !== byTheTables(year))).toEqual([]);
  });
});
