-- The whole schema, for reading. Generated: tarama schema > src/Detection.Api/Database/FullSchema.sql
-- The job engine's own tables (qrtz_*) are left out: its package makes them and they change with its version.

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'Rows of % are only ever added; a correction is a new row.', tg_table_name using errcode = 'restrict_violation';
end $$;

CREATE TABLE public.calibration (
    calibration_id bigint NOT NULL,
    kind text NOT NULL,
    artefact bytea NOT NULL,
    artefact_sha256 bytea NOT NULL,
    point_count integer NOT NULL,
    positive_count integer NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.calibration ALTER COLUMN calibration_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.calibration_calibration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cluster (
    run_id bigint NOT NULL,
    cluster_no integer NOT NULL,
    name text NOT NULL,
    installation_count integer NOT NULL,
    expected_kwh double precision NOT NULL,
    boundary public.geometry(Polygon,4326) NOT NULL
);

CREATE TABLE public.cluster_member (
    run_id bigint NOT NULL,
    installation_id bigint NOT NULL,
    cluster_no integer NOT NULL
);

CREATE TABLE public.daily_reading (
    installation_id bigint NOT NULL,
    day date NOT NULL,
    active_kwh double precision NOT NULL,
    import_id bigint,
    line_no bigint
);

CREATE TABLE public.event (
    event_id bigint NOT NULL,
    installation_id bigint,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    crew text,
    code text,
    location public.geometry(Point,4326),
    note text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT event_kind_check CHECK ((kind = ANY (ARRAY['cut'::text, 'reconnect'::text, 'notice'::text, 'seal'::text, 'exchange'::text, 'control'::text, 'tip'::text, 'cover'::text])))
);

ALTER TABLE public.event ALTER COLUMN event_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.event_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.feature (
    installation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    feature_values real[] NOT NULL
);

CREATE TABLE public.import (
    import_id bigint NOT NULL,
    file_name text NOT NULL,
    profile text NOT NULL,
    target text NOT NULL,
    file_sha256 bytea NOT NULL,
    file_bytes bigint NOT NULL,
    simulated boolean DEFAULT false NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    rows_read bigint DEFAULT 0 NOT NULL,
    rows_inserted bigint DEFAULT 0 NOT NULL,
    rows_updated bigint DEFAULT 0 NOT NULL,
    rows_unchanged bigint DEFAULT 0 NOT NULL,
    rows_rejected bigint DEFAULT 0 NOT NULL,
    rows_flagged bigint DEFAULT 0 NOT NULL,
    tables jsonb,
    header text,
    delimiter text,
    stored_name text,
    error jsonb,
    job_id uuid,
    requested_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT import_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE public.import ALTER COLUMN import_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.import_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.import_rejection (
    import_id bigint NOT NULL,
    line_no bigint NOT NULL,
    field text NOT NULL,
    rule text NOT NULL,
    severity text NOT NULL,
    value text,
    detail text,
    raw_line text NOT NULL,
    CONSTRAINT import_rejection_severity_check CHECK ((severity = ANY (ARRAY['reject'::text, 'flag'::text, 'note'::text])))
);

CREATE TABLE public.installation (
    installation_id bigint NOT NULL,
    installation_no text NOT NULL,
    tariff_group text NOT NULL,
    consumer_type text,
    unique_code text,
    eic text,
    contract_account_no text,
    voltage_level text,
    phases smallint,
    installed_power_kw real,
    contract_power_kw real,
    reading_unit text,
    province text,
    district text,
    neighbourhood text,
    street text,
    location public.geometry(Point,4326),
    position_source text,
    transformer_code text,
    status text DEFAULT 'active'::text NOT NULL,
    contract_start date,
    contract_end date,
    simulated boolean DEFAULT false NOT NULL,
    import_id bigint,
    line_no bigint,
    CONSTRAINT installation_contract_power_kw_check CHECK ((contract_power_kw >= (0)::double precision)),
    CONSTRAINT installation_installed_power_kw_check CHECK ((installed_power_kw >= (0)::double precision)),
    CONSTRAINT installation_phases_check CHECK ((phases = ANY (ARRAY[1, 3]))),
    CONSTRAINT installation_position_source_check CHECK ((position_source = ANY (ARRAY['surveyed'::text, 'geocoded'::text, 'centroid'::text, 'simulated'::text]))),
    CONSTRAINT installation_status_check CHECK ((status = ANY (ARRAY['active'::text, 'cut'::text, 'vacant'::text, 'closed'::text]))),
    CONSTRAINT installation_tariff_group_check CHECK ((tariff_group = ANY (ARRAY['dwelling'::text, 'commercial'::text, 'industry'::text, 'agriculture'::text, 'lighting'::text, 'public'::text, 'other'::text]))),
    CONSTRAINT installation_voltage_level_check CHECK ((voltage_level = ANY (ARRAY['LV'::text, 'MV'::text])))
);

ALTER TABLE public.installation ALTER COLUMN installation_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.installation_installation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.job (
    job_id uuid NOT NULL,
    kind text NOT NULL,
    arguments jsonb NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    step text,
    done_count bigint DEFAULT 0 NOT NULL,
    total_count bigint,
    cancel_requested boolean DEFAULT false NOT NULL,
    error text,
    requested_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    heartbeat_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE TABLE public.meter (
    installation_id bigint NOT NULL,
    meter_id bigint NOT NULL,
    serial_no text NOT NULL,
    brand text,
    model text,
    stamp_year smallint,
    ct_ratio real,
    vt_ratio real,
    multiplier real,
    phases smallint,
    measures text,
    fitted_on date,
    removed_on date,
    import_id bigint,
    line_no bigint,
    CONSTRAINT meter_measures_check CHECK ((measures = ANY (ARRAY['active'::text, 'combined'::text])))
);

ALTER TABLE public.meter ALTER COLUMN meter_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.meter_meter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.model (
    model_id bigint NOT NULL,
    version text NOT NULL,
    feature_set text NOT NULL,
    artefact bytea NOT NULL,
    artefact_sha256 bytea NOT NULL,
    trained_on_run bigint,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE public.model ALTER COLUMN model_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.model_model_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.neighbourhood (
    neighbourhood_id bigint NOT NULL,
    neighbourhood_code text NOT NULL,
    province text NOT NULL,
    district text NOT NULL,
    name text NOT NULL,
    boundary public.geometry(MultiPolygon,4326) NOT NULL,
    simulated boolean DEFAULT false NOT NULL
);

ALTER TABLE public.neighbourhood ALTER COLUMN neighbourhood_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.neighbourhood_neighbourhood_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.neighbourhood_suspicion (
    run_id bigint NOT NULL,
    neighbourhood_id bigint NOT NULL,
    installation_count integer NOT NULL,
    suspicious_count integer NOT NULL
);

CREATE TABLE public.reading (
    installation_id bigint NOT NULL,
    period date NOT NULL,
    first_reading_date date,
    last_reading_date date,
    active_kwh double precision NOT NULL,
    t1_kwh double precision,
    t2_kwh double precision,
    t3_kwh double precision,
    inductive_kvarh double precision,
    capacitive_kvarh double precision,
    demand_kw double precision,
    first_index double precision,
    last_index double precision,
    multiplier double precision,
    additional_kwh double precision,
    estimated boolean DEFAULT false NOT NULL,
    reading_code text,
    meter_status_code text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT reading_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

CREATE TABLE public.record (
    record_id bigint NOT NULL,
    record_no text NOT NULL,
    installation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    sweep_id bigint,
    state text DEFAULT 'draft'::text NOT NULL,
    content jsonb NOT NULL,
    document bytea NOT NULL,
    document_sha256 bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT record_state_check CHECK ((state = 'draft'::text))
);

CREATE SEQUENCE public.record_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE public.record ALTER COLUMN record_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.record_record_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.run (
    run_id bigint NOT NULL,
    as_of date NOT NULL,
    seed integer NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    job_id uuid,
    requested_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

ALTER TABLE public.run ALTER COLUMN run_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.run_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.run_stage (
    run_id bigint NOT NULL,
    ordinal smallint NOT NULL,
    stage text NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    done_count bigint DEFAULT 0 NOT NULL,
    total_count bigint,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT run_stage_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE TABLE public.schema_migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE TABLE public.score (
    installation_id bigint NOT NULL,
    run_id bigint NOT NULL,
    model_id bigint NOT NULL,
    score real NOT NULL,
    rank integer NOT NULL,
    detector_scores jsonb NOT NULL,
    reasons jsonb NOT NULL,
    has_reason boolean GENERATED ALWAYS AS ((COALESCE(((reasons -> 0) ->> 'code'::text), ''::text) <> ALL (ARRAY[''::text, 'ORDINARY'::text, 'FAINT'::text, 'NO_READINGS'::text]))) STORED NOT NULL,
    expected_kwh real NOT NULL,
    drop_began date,
    probability real,
    probability_low real,
    probability_high real,
    recoverable_kwh real,
    tl_per_kwh numeric(12,6),
    expected_tl numeric(18,2),
    CONSTRAINT score_check CHECK ((probability_low <= probability)),
    CONSTRAINT score_check1 CHECK ((probability_high >= probability)),
    CONSTRAINT score_expected_tl_check CHECK ((expected_tl >= (0)::numeric)),
    CONSTRAINT score_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
    CONSTRAINT score_recoverable_kwh_check CHECK ((recoverable_kwh >= (0)::double precision)),
    CONSTRAINT score_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision))),
    CONSTRAINT score_tl_per_kwh_check CHECK ((tl_per_kwh > (0)::numeric))
);

CREATE TABLE public.scoring (
    run_id bigint NOT NULL,
    model_id bigint NOT NULL,
    calibration_id bigint NOT NULL,
    feature_set text NOT NULL,
    program_version text NOT NULL,
    ranked_by text NOT NULL,
    scored_at timestamp with time zone NOT NULL,
    CONSTRAINT scoring_ranked_by_check CHECK ((ranked_by = ANY (ARRAY['tl'::text, 'kwh'::text])))
);

CREATE TABLE public.statistic (
    run_id bigint NOT NULL,
    breakdown text NOT NULL,
    group_name text NOT NULL,
    installations bigint NOT NULL,
    visits bigint NOT NULL,
    findings bigint NOT NULL,
    irregular bigint NOT NULL,
    under_registered bigint NOT NULL,
    incomplete_visits bigint NOT NULL,
    hit_rate double precision,
    hit_rate_low double precision,
    hit_rate_high double precision,
    CONSTRAINT statistic_breakdown_check CHECK ((breakdown = ANY (ARRAY['all'::text, 'district'::text, 'tariff_group'::text])))
);

CREATE TABLE public.street (
    street_id bigint NOT NULL,
    street_code text NOT NULL,
    name text NOT NULL,
    kind text DEFAULT 'street'::text NOT NULL,
    neighbourhood text,
    line public.geometry(LineString,4326) NOT NULL,
    simulated boolean DEFAULT false NOT NULL,
    CONSTRAINT street_kind_check CHECK ((kind = ANY (ARRAY['avenue'::text, 'street'::text, 'lane'::text])))
);

ALTER TABLE public.street ALTER COLUMN street_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.street_street_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sweep (
    sweep_id bigint NOT NULL,
    run_id bigint NOT NULL,
    state text DEFAULT 'queued'::text NOT NULL,
    crew_count integer NOT NULL,
    shift_seconds integer NOT NULL,
    visit_seconds integer NOT NULL,
    depot public.geometry(Point,4326),
    seed integer NOT NULL,
    candidate_count integer,
    candidates_found integer,
    total_expected_kwh double precision,
    job_id uuid,
    requested_at timestamp with time zone NOT NULL,
    planned_at timestamp with time zone,
    CONSTRAINT sweep_crew_count_check CHECK ((crew_count > 0)),
    CONSTRAINT sweep_shift_seconds_check CHECK ((shift_seconds > 0)),
    CONSTRAINT sweep_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'planned'::text, 'failed'::text, 'cancelled'::text]))),
    CONSTRAINT sweep_visit_seconds_check CHECK ((visit_seconds > 0))
);

CREATE TABLE public.sweep_route (
    sweep_id bigint NOT NULL,
    crew_no integer NOT NULL,
    path public.geometry(LineString,4326),
    travel_seconds integer NOT NULL,
    visit_seconds integer NOT NULL,
    travel_metres double precision NOT NULL,
    expected_kwh double precision NOT NULL
);

CREATE TABLE public.sweep_stop (
    sweep_id bigint NOT NULL,
    crew_no integer NOT NULL,
    stop_no integer NOT NULL,
    installation_id bigint NOT NULL,
    walk_group integer NOT NULL,
    arrival_seconds integer NOT NULL,
    travel_seconds integer NOT NULL,
    travel_metres double precision NOT NULL,
    expected_kwh double precision NOT NULL
);

ALTER TABLE public.sweep ALTER COLUMN sweep_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sweep_sweep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.tariff_price (
    tariff_group text NOT NULL,
    valid_from date NOT NULL,
    tl_per_kwh numeric(12,6) NOT NULL,
    source text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT tariff_price_tariff_group_check CHECK ((tariff_group = ANY (ARRAY['dwelling'::text, 'commercial'::text, 'industry'::text, 'agriculture'::text, 'lighting'::text, 'public'::text, 'other'::text]))),
    CONSTRAINT tariff_price_tl_per_kwh_check CHECK ((tl_per_kwh > (0)::numeric))
);

CREATE TABLE public.transformer (
    transformer_id bigint NOT NULL,
    transformer_code text NOT NULL,
    feeder_code text,
    substation_code text,
    rating_kva real,
    location public.geometry(Point,4326),
    CONSTRAINT transformer_rating_kva_check CHECK ((rating_kva > (0)::double precision))
);

CREATE TABLE public.transformer_energy (
    transformer_id bigint NOT NULL,
    period date NOT NULL,
    energy_in_kwh double precision NOT NULL,
    first_reading_date date,
    last_reading_date date,
    import_id bigint,
    line_no bigint,
    CONSTRAINT transformer_energy_period_check CHECK ((EXTRACT(day FROM period) = (1)::numeric))
);

ALTER TABLE public.transformer ALTER COLUMN transformer_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.transformer_transformer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.visit (
    installation_id bigint NOT NULL,
    visit_id bigint NOT NULL,
    visited_on date,
    outcome text NOT NULL,
    recovered_kwh double precision,
    origin text,
    import_id bigint,
    line_no bigint,
    CONSTRAINT visit_origin_check CHECK ((origin = ANY (ARRAY['score'::text, 'tip'::text, 'sweep'::text, 'random'::text]))),
    CONSTRAINT visit_outcome_check CHECK ((outcome = ANY (ARRAY['kacak'::text, 'kacak_a'::text, 'kacak_b'::text, 'kacak_c'::text, 'kacak_cc'::text, 'usulsuz'::text, 'art37'::text, 'clean'::text, 'incomplete'::text])))
);

ALTER TABLE public.visit ALTER COLUMN visit_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.visit_visit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.write_log (
    write_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    method text NOT NULL,
    path text NOT NULL,
    status integer NOT NULL
);

ALTER TABLE public.write_log ALTER COLUMN write_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.write_log_write_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.calibration
    ADD CONSTRAINT calibration_artefact_sha256_key UNIQUE (artefact_sha256);

ALTER TABLE ONLY public.calibration
    ADD CONSTRAINT calibration_pkey PRIMARY KEY (calibration_id);

ALTER TABLE ONLY public.cluster_member
    ADD CONSTRAINT cluster_member_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.cluster
    ADD CONSTRAINT cluster_pkey PRIMARY KEY (run_id, cluster_no);

ALTER TABLE ONLY public.daily_reading
    ADD CONSTRAINT daily_reading_pkey PRIMARY KEY (installation_id, day);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_installation_id_kind_at_code_key UNIQUE NULLS NOT DISTINCT (installation_id, kind, at, code);

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);

ALTER TABLE ONLY public.feature
    ADD CONSTRAINT feature_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (import_id);

ALTER TABLE ONLY public.import_rejection
    ADD CONSTRAINT import_rejection_pkey PRIMARY KEY (import_id, line_no, rule, field);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_installation_no_key UNIQUE (installation_no);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (installation_id);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (job_id);

ALTER TABLE ONLY public.meter
    ADD CONSTRAINT meter_installation_id_serial_no_fitted_on_key UNIQUE NULLS NOT DISTINCT (installation_id, serial_no, fitted_on);

ALTER TABLE ONLY public.meter
    ADD CONSTRAINT meter_pkey PRIMARY KEY (installation_id, meter_id);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_artefact_sha256_key UNIQUE (artefact_sha256);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_pkey PRIMARY KEY (model_id);

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_version_key UNIQUE (version);

ALTER TABLE ONLY public.neighbourhood
    ADD CONSTRAINT neighbourhood_neighbourhood_code_key UNIQUE (neighbourhood_code);

ALTER TABLE ONLY public.neighbourhood
    ADD CONSTRAINT neighbourhood_pkey PRIMARY KEY (neighbourhood_id);

ALTER TABLE ONLY public.neighbourhood_suspicion
    ADD CONSTRAINT neighbourhood_suspicion_pkey PRIMARY KEY (run_id, neighbourhood_id);

ALTER TABLE ONLY public.reading
    ADD CONSTRAINT reading_pkey PRIMARY KEY (installation_id, period);

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_installation_id_run_id_key UNIQUE (installation_id, run_id);

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (record_id);

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_record_no_key UNIQUE (record_no);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.run_stage
    ADD CONSTRAINT run_stage_pkey PRIMARY KEY (run_id, stage);

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_pkey PRIMARY KEY (run_id, installation_id);

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.statistic
    ADD CONSTRAINT statistic_pkey PRIMARY KEY (run_id, breakdown, group_name);

ALTER TABLE ONLY public.street
    ADD CONSTRAINT street_pkey PRIMARY KEY (street_id);

ALTER TABLE ONLY public.street
    ADD CONSTRAINT street_street_code_key UNIQUE (street_code);

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_pkey PRIMARY KEY (sweep_id);

ALTER TABLE ONLY public.sweep_route
    ADD CONSTRAINT sweep_route_pkey PRIMARY KEY (sweep_id, crew_no);

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_pkey PRIMARY KEY (sweep_id, crew_no, stop_no);

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_sweep_id_installation_id_key UNIQUE (sweep_id, installation_id);

ALTER TABLE ONLY public.tariff_price
    ADD CONSTRAINT tariff_price_pkey PRIMARY KEY (tariff_group, valid_from);

ALTER TABLE ONLY public.transformer_energy
    ADD CONSTRAINT transformer_energy_pkey PRIMARY KEY (transformer_id, period);

ALTER TABLE ONLY public.transformer
    ADD CONSTRAINT transformer_pkey PRIMARY KEY (transformer_id);

ALTER TABLE ONLY public.transformer
    ADD CONSTRAINT transformer_transformer_code_key UNIQUE (transformer_code);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_installation_id_visited_on_outcome_key UNIQUE NULLS NOT DISTINCT (installation_id, visited_on, outcome);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_pkey PRIMARY KEY (installation_id, visit_id);

ALTER TABLE ONLY public.write_log
    ADD CONSTRAINT write_log_pkey PRIMARY KEY (write_id);

CREATE INDEX cluster_boundary ON public.cluster USING gist (boundary);

CREATE INDEX installation_location ON public.installation USING gist (location);

CREATE INDEX installation_place ON public.installation USING btree (district, neighbourhood, tariff_group);

CREATE INDEX installation_transformer ON public.installation USING btree (transformer_code);

CREATE INDEX job_requested ON public.job USING btree (requested_at DESC);

CREATE INDEX neighbourhood_boundary ON public.neighbourhood USING gist (boundary);

CREATE INDEX score_installation ON public.score USING btree (installation_id, run_id);

CREATE INDEX score_rank ON public.score USING btree (run_id, rank);

CREATE INDEX street_line ON public.street USING gist (line);

CREATE INDEX sweep_run ON public.sweep USING btree (run_id);

CREATE INDEX transformer_location ON public.transformer USING gist (location);

CREATE TRIGGER write_log_is_append_only BEFORE DELETE OR UPDATE ON public.write_log FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER write_log_is_never_emptied BEFORE TRUNCATE ON public.write_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.cluster_member
    ADD CONSTRAINT cluster_member_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster_member
    ADD CONSTRAINT cluster_member_run_id_cluster_no_fkey FOREIGN KEY (run_id, cluster_no) REFERENCES public.cluster(run_id, cluster_no) ON DELETE CASCADE;

ALTER TABLE ONLY public.cluster
    ADD CONSTRAINT cluster_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feature
    ADD CONSTRAINT feature_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feature
    ADD CONSTRAINT feature_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_rejection
    ADD CONSTRAINT import_rejection_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.import(import_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.meter
    ADD CONSTRAINT meter_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.model
    ADD CONSTRAINT model_trained_on_run_fkey FOREIGN KEY (trained_on_run) REFERENCES public.run(run_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.neighbourhood_suspicion
    ADD CONSTRAINT neighbourhood_suspicion_neighbourhood_id_fkey FOREIGN KEY (neighbourhood_id) REFERENCES public.neighbourhood(neighbourhood_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.neighbourhood_suspicion
    ADD CONSTRAINT neighbourhood_suspicion_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE SET NULL;

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job(job_id);

ALTER TABLE ONLY public.run_stage
    ADD CONSTRAINT run_stage_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.model(model_id);

ALTER TABLE ONLY public.score
    ADD CONSTRAINT score_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_calibration_id_fkey FOREIGN KEY (calibration_id) REFERENCES public.calibration(calibration_id);

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_model_id_fkey FOREIGN KEY (model_id) REFERENCES public.model(model_id);

ALTER TABLE ONLY public.scoring
    ADD CONSTRAINT scoring_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.statistic
    ADD CONSTRAINT statistic_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job(job_id);

ALTER TABLE ONLY public.sweep_route
    ADD CONSTRAINT sweep_route_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES public.sweep(sweep_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep
    ADD CONSTRAINT sweep_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(run_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sweep_stop
    ADD CONSTRAINT sweep_stop_sweep_id_crew_no_fkey FOREIGN KEY (sweep_id, crew_no) REFERENCES public.sweep_route(sweep_id, crew_no) ON DELETE CASCADE;

ALTER TABLE ONLY public.transformer_energy
    ADD CONSTRAINT transformer_energy_transformer_id_fkey FOREIGN KEY (transformer_id) REFERENCES public.transformer(transformer_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES public.installation(installation_id) ON DELETE CASCADE;
