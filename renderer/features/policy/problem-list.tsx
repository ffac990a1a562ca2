import type { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import type { PolicyProblem } from '../../../shared/domain/dunning/policy-problems.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Notice, TextButton } from '../../ui/index.ts';
import styles from './policy.module.css';
import type { DraftProblems } from './problems.ts';
import { problemText } from './words.ts';

type ProblemListProps = DraftProblems & {
  readonly policy: DunningPolicy;
  readonly onGo: (problem: PolicyProblem) => void;
};

/** What has to be put right before saving, each with the way to its place. */
export function ProblemList({ problems, unreadable, policy, onGo }: ProblemListProps) {
  return (
    <div role="status">
      <Notice kind="warning" title={t('policy.problemsTitle')}>
        {unreadable && <p>{t('policy.unreadable')}</p>}
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.ladderId} ${problem.rungId} ${problem.behaviour}`}>
              {`${problemText(problem, policy)} `}
              <TextButton onClick={() => onGo(problem)}>{t('policy.goThere')}</TextButton>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
