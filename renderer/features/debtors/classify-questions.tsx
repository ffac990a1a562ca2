import { useState } from 'react';
import type { Behaviour } from '../../../shared/contract/values.ts';
import { type ClassAnswer, ClassQuestion, classify } from '../../../shared/domain/dunning/classify.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, Notice, SelectField, Stack } from '../../ui/index.ts';
import styles from './form.module.css';
import { behaviourText } from './words.ts';

type Answers = { readonly [K in ClassQuestion]?: ClassAnswer };

const ANSWERS = ['yes', 'no', 'unknown'] as const satisfies readonly ClassAnswer[];

/** Four questions with yes or no, and the class that the answers propose with its reason. What is chosen stays the owner's. */
export function ClassifyQuestions({ onPropose }: { readonly onPropose: (behaviour: Behaviour, reason: string) => void }) {
  const [answers, setAnswers] = useState<Answers>({});
  const isAnswered = Object.values(answers).some((answer) => answer !== undefined);
  const given = Object.fromEntries(ClassQuestion.options.map((question) => [question, answers[question] ?? 'unknown']));
  const { behaviour, because } = classify(given as Record<ClassQuestion, ClassAnswer>);
  const reason = t(`debtors.classify.because.${because}`);
  return (
    <Stack gap={2}>
      <div className={styles.questions}>
        {ClassQuestion.options.map((question) => (
          <SelectField
            key={question}
            label={t(`debtors.classify.questions.${question}`)}
            value={answers[question]}
            onChange={(answer) => setAnswers((now) => ({ ...now, [question]: answer }))}
            placeholder={t('debtors.classify.answers.none')}
            options={ANSWERS.map((value) => ({ value, label: t(`debtors.classify.answers.${value}`) }))}
          />
        ))}
      </div>
      <div role="status">
        {isAnswered && (
          <Notice
            title={t('debtors.classify.proposal', { behaviour: behaviourText(behaviour) })}
            action={
              behaviour === 'unclassified' ? undefined : (
                <Button small onClick={() => onPropose(behaviour, reason)}>
                  {t('debtors.classify.take')}
                </Button>
              )
            }
          >
            {reason}
          </Notice>
        )}
      </div>
    </Stack>
  );
}
