import { createContext, useContext, useEffect } from 'react';

export type FieldProblem = { readonly id: string; readonly label: string; readonly text: string };
export type ReportProblem = (id: string, problem: FieldProblem | undefined) => void;

export const ReportProblemContext = createContext<ReportProblem>(() => {});

/** Tells the form around this field what is wrong with it, for the summary on top. */
export function useReportedProblem(id: string, label: string, text: string | undefined): void {
  const report = useContext(ReportProblemContext);
  useEffect(() => {
    report(id, text === undefined ? undefined : { id, label, text });
    return () => report(id, undefined);
  }, [report, id, label, text]);
}
