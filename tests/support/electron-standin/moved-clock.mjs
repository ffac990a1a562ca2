// The computer's clock, some days later: a program that is started with these runs on from there. Nothing but `Date` tells the time.
const { STANDIN_DAYS_LATER: days, STANDIN_HOUR: hour } = process.env;

if (days !== undefined) {
  const Real = globalThis.Date;
  const begun = Real.now();
  const moved = new Real(begun);
  moved.setDate(moved.getDate() + Number(days));
  if (hour !== undefined) moved.setHours(...hour.split(':').map(Number), 0, 0);
  const later = moved.getTime() - begun;

  globalThis.Date = class extends Real {
    constructor(...values) {
      if (values.length === 0) super(Real.now() + later);
      else super(...values);
    }
    static now() {
      return Real.now() + later;
    }
  };
}
