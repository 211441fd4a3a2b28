-- Models have a life: trained, watched in the shadow, promoted by a person, rolled back. What they are today follows from their decisions.

alter table model
    add column seed          integer not null default 1,
    add column trained_as_of date,
    add column is_learned    boolean not null default false,
    add column card          jsonb,
    add column reference     bytea,
    add column points        jsonb not null default '[]';

-- The active model is the one of the newest decision that puts a model to work; a model without any decision is a candidate.
create table model_decision (
    decision_id bigint generated always as identity primary key,
    model_id    bigint not null references model,
    act         text not null check (act in ('first', 'replacement', 'promote', 'rollback', 'retire')),
    actor_name  text not null,
    actor_role  text not null,
    reason      text not null check (reason <> ''),
    decided_at  timestamptz not null
);
create trigger model_decision_is_append_only before update or delete on model_decision for each row execute function refuse_change();

-- What a place looked like before a visit: what models learn from and calibrations are fitted on. Computed once for each feature set.
create table labelled_row (
    installation_id bigint not null references installation on delete cascade,
    visit_id        bigint not null,
    feature_set     text not null,
    as_of           date not null,
    feature_values  real[] not null,
    primary key (installation_id, visit_id, feature_set),
    foreign key (installation_id, visit_id) references visit on delete cascade
);

alter table scoring add column shadow_model_id bigint references model;

-- What the candidate would have said on the same night.
create table shadow_score (
    run_id          bigint not null references run on delete cascade,
    installation_id bigint not null references installation on delete cascade,
    score           real not null check (score between 0 and 1),
    rank            integer not null,
    primary key (run_id, installation_id)
);

-- How far a run's inputs and scores lie from those its model was fitted on: psi below 0.1 steady, above 0.25 moved; ks 0–1.
create table drift (
    run_id                  bigint not null references run on delete cascade,
    subject                 text not null,
    psi                     double precision not null,
    ks                      double precision not null,
    missing_share           double precision not null,
    reference_missing_share double precision not null,
    primary key (run_id, subject)
);
