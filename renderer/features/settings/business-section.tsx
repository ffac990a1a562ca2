import { useQuery } from '@tanstack/react-query';
import { FailureNotice, Stack, Waiting } from '../../ui/index.ts';
import { BusinessForm } from './business-form.tsx';
import { IbansForm } from './ibans-form.tsx';
import { ImageCards } from './image-cards.tsx';
import { profileQuery } from './queries.ts';

export function BusinessSection() {
  const profile = useQuery(profileQuery());
  if (!profile.data) return profile.isPending ? <Waiting /> : <FailureNotice failure={profile.error} />;
  return (
    <Stack gap={6}>
      <BusinessForm saved={profile.data.fields} />
      <IbansForm saved={profile.data.ibans} />
      <ImageCards hasLogo={profile.data.hasLogo} hasSignature={profile.data.hasSignature} />
    </Stack>
  );
}
